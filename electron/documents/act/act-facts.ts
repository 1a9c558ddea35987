import type { ClockDoubt } from "../../../shared/schemas/clock.ts";
import type { GoneHit } from "../../../shared/schemas/entries/truck.ts";
import type { EvidenceFile } from "../../../shared/schemas/evidence.ts";
import type { DecisionEntry } from "../../../shared/schemas/log-entry.ts";

/** All that an act tells, as it stood when the decision was made. */
export interface ActFacts {
  readonly entry: DecisionEntry;
  readonly crossing: string;
  /** SHA-256 of the station's public key (SPKI, DER), hex. */
  readonly keyFingerprint: string;
  readonly files: readonly ActFile[];
  /** Hits that the truck's lines had and lost before the decision. */
  readonly gone: readonly GoneHit[];
  /** The clock was in doubt when the decision was made. */
  readonly clockDoubt: Pick<ClockDoubt, "since" | "fault"> | null;
}

export interface ActFile extends EvidenceFile {
  /** The small JPEG; null where there is none or it is not what it was. */
  readonly picture: Buffer | null;
}

/** Of the station and its log: no two acts bear the same. */
export function actNumber({ station, sequence }: DecisionEntry): string {
  return `${station.slice(-6)}-${String(sequence).padStart(6, "0")}`;
}
