import { newAbout } from "../../shared/rescreening.ts";
import type { DecisionEntry } from "../../shared/schemas/log-entry.ts";
import type { Finding } from "../../shared/schemas/rescreening.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";
import type { Bulk } from "../screening/bulk.ts";
import type { Desk } from "./desk.ts";
import { screeningWithLookAlikes } from "./look-alikes-in-force.ts";

interface Rescreened {
  readonly lines: number;
  /** Lines of another verdict than when they were decided. */
  readonly changed: number;
  /** Of released trucks alone: the goods of the others have not left. */
  readonly findings: readonly Finding[];
}

/** Screens decided trucks as they would be screened today. Their entries are read and never touched. */
export async function rescreenTrucks(
  desk: Desk,
  worker: Pick<Bulk, "screen">,
  trucks: readonly DecisionEntry[],
): Promise<Rescreened> {
  const lines = trucks.flatMap(({ payload }) =>
    payload.lines.map(({ screening: _, ...line }) => ({ ...line })),
  );
  if (lines.length === 0) return { lines: 0, changed: 0, findings: [] };
  const screenings = await worker.screen(desk.newId(), lines);
  const findings: Finding[] = [];
  let changed = 0;
  let at = 0;
  for (const truck of trucks) {
    const { lines: own } = truck.payload;
    const today = screeningWithLookAlikes(desk, truck.payload, screenings.slice(at, at + own.length));
    at += own.length;
    changed += own.filter((line, index) => today[index]?.verdict !== line.screening.verdict).length;
    if (truck.payload.decision.kind === "release") findings.push(...findingsIn(desk, truck, today));
  }
  return { lines: lines.length, changed, findings };
}

function findingsIn(
  { newId }: Desk,
  { id: entry, payload }: DecisionEntry,
  today: readonly LineScreening[],
): Finding[] {
  return payload.lines.flatMap((line, index) => {
    const now = today[index];
    const found = now && newAbout(line, now);
    return found ? [{ id: newId(), entry, ...found }] : [];
  });
}
