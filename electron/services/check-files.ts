import type { ResponseOf } from "../../shared/contract/contract.ts";
import { attachmentState } from "../evidence/file-store.ts";
import { filesOfInspection } from "../store/queries/evidence-file.ts";
import type { EvidenceDesk } from "./evidence-desk.ts";

/** Whether the files of a truck are what arrived, one after another: the disk has other things to do. */
export async function checkFiles(
  { db, evidence }: Pick<EvidenceDesk, "db" | "evidence">,
  inspection: string,
): Promise<ResponseOf<"evidence.check">> {
  const checked: ResponseOf<"evidence.check"> = [];
  for (const file of filesOfInspection(db, inspection)) {
    checked.push({ attachment: file.attachment, state: await attachmentState(evidence, file) });
  }
  return checked;
}
