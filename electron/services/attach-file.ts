import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { type EvidenceFile, MAX_FILES } from "../../shared/schemas/evidence.ts";
import { putFile } from "../evidence/file-store.ts";
import { assertThumbnail, inspectContent } from "../evidence/inspect-content.ts";
import type { ReadableDb } from "../store/databases.ts";
import { decisionOfInspection } from "../store/queries/decision.ts";
import { readDraft } from "../store/queries/draft.ts";
import { filesOfInspection } from "../store/queries/evidence-file.ts";
import { appendEntry } from "./append-entry.ts";
import { requireStation } from "./desk.ts";
import { type EvidenceDesk, requireFile } from "./evidence-desk.ts";

/**
 * Attaches a photo or a scan to a truck, before its decision or after: the bytes are on the disk before
 * the entry that names them. The same bytes twice are one file. Throws `not-found`, `evidence-too-many`,
 * and what `inspectContent` and the disk refuse.
 */
export async function attachFile(
  desk: EvidenceDesk,
  { inspection, name, content, thumbnail, item, caption }: ParsedRequestOf<"evidence.attach">,
): Promise<EvidenceFile> {
  requireStation(desk.db);
  refuseUnknownTruck(desk.db, inspection);
  const bytes = Buffer.from(content, "base64");
  const type = await inspectContent(bytes);
  const small = thumbnail === undefined ? undefined : Buffer.from(thumbnail, "base64");
  if (small) assertThumbnail(small);
  const sha256 = await putFile(desk.evidence, bytes);
  const drawn = small && { thumbnail: await putFile(desk.evidence, small) };
  return desk.db.transaction("evidence.attach", () => {
    const present = filesOfInspection(desk.db, inspection);
    const same = present.find((file) => file.sha256 === sha256 && file.withdrawn === null);
    if (same) return same;
    if (present.length >= MAX_FILES) throw new BeketError("evidence-too-many", `${present.length} files`);
    const payload = { inspection, sha256, type, size: bytes.length, name, item, caption, ...drawn };
    return requireFile(desk.db, appendEntry(desk, { kind: "file-attached", payload }).id);
  });
}

function refuseUnknownTruck(db: ReadableDb, inspection: string): void {
  if (!readDraft(db, inspection) && !decisionOfInspection(db, inspection))
    throw new BeketError("not-found", `inspection ${inspection}`);
}
