import { BeketError } from "../../shared/contract/errors.ts";
import type { FileType } from "../../shared/schemas/evidence.ts";
import type { HandedOver } from "../../shared/schemas/handed-over.ts";
import { fileName } from "../documents/file-name.ts";
import type { HandOver } from "../documents/hand-over.ts";
import { readSoundFile } from "../evidence/file-store.ts";
import type { ServedFile } from "../security/served-file.ts";
import { typeOfEvidence } from "../store/queries/evidence-file.ts";
import { seesFile } from "../store/queries/personal-data.ts";
import { type EvidenceDesk, requireFile } from "./evidence-desk.ts";
import { giveOut } from "./give-out.ts";
import { type ViewingDesk, viewerOf } from "./viewer.ts";

type Place = Pick<EvidenceDesk, "db" | "evidence">;

const ENDINGS = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "application/pdf": "pdf",
} as const satisfies Record<FileType, string>;

/** By the content's type: a name that says otherwise would be opened by another program. */
export const endingOf = (type: FileType): string => ENDINGS[type];

/** The bytes of a hash that some truck has, as long as they are still those. */
export async function readEvidence({ db, evidence }: Place, sha256: string): Promise<ServedFile | null> {
  const type = typeOfEvidence(db, sha256);
  const bytes = type && (await readSoundFile(evidence, sha256));
  return type && bytes ? { type, bytes: new Uint8Array(bytes) } : null;
}

/** The same, as long as who acts sees a truck that has it: scans show people and their papers. */
export async function readSeenEvidence(
  desk: Place & ViewingDesk,
  sha256: string,
): Promise<ServedFile | null> {
  return seesFile(desk.db, viewerOf(desk), sha256) ? readEvidence(desk, sha256) : null;
}

/** Shows a file in the computer's own viewer, where it can be copied. Throws `evidence-lost` where it is missing or altered. */
export async function openEvidence(
  desk: EvidenceDesk & { readonly handOver: HandOver },
  attachment: string,
): Promise<HandedOver> {
  const { inspection, sha256, name, type } = requireFile(desk.db, attachment);
  const file = await readEvidence(desk, sha256);
  if (!file) throw new BeketError("evidence-lost", sha256);
  const title = fileName(name.replace(/\.[^.]*$/, ""), sha256.slice(0, 8));
  const payload = { inspection, attachment, sha256 };
  return giveOut(desk, { kind: "evidence-opened", payload }, (leaving) =>
    desk.handOver.open({ ...file, name: `${title}.${endingOf(type)}` }, leaving),
  );
}
