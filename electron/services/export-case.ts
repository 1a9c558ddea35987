import type { HandedOver } from "../../shared/schemas/handed-over.ts";
import type { HandOver } from "../documents/hand-over.ts";
import { sha256OfBytes } from "../evidence/file-store.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import type { ActSources } from "./make-act.ts";
import { type Case, makeCase } from "./make-case.ts";

/** Hands the case of a truck to the officer, and records that it left the program. */
export async function exportCase(
  desk: Desk & ActSources & { readonly handOver: HandOver },
  entry: string,
): Promise<HandedOver> {
  const made = await makeCase(desk, entry);
  const outcome = await desk.handOver.save(made);
  if (outcome.kind !== "cancelled") recordCase(desk, entry, made);
  return outcome;
}

export function recordCase(desk: Desk, entry: string, { inspection, bytes, files, lost }: Case): void {
  const payload = { inspection, entry, sha256: sha256OfBytes(bytes), files, lost };
  desk.db.transaction("case.record", () => appendEntry(desk, { kind: "case-exported", payload }));
}
