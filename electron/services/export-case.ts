import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { HandedOver } from "../../shared/schemas/handed-over.ts";
import type { HandOver } from "../documents/hand-over.ts";
import { asStoreError } from "../store/store-error.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import type { ActSources } from "./make-act.ts";
import { type Case, makeCase } from "./make-case.ts";

/** Hands the case of a truck to the officer, and records that it left the program. */
export async function exportCase(
  desk: Desk & ActSources & { readonly handOver: HandOver },
  entry: string,
): Promise<HandedOver> {
  const folder = await mkdtemp(path.join(tmpdir(), "beket-case-"));
  try {
    const made = await makeCase(desk, entry, path.join(folder, "case.zip"));
    const outcome = await desk.handOver.saveFile(made);
    if (outcome.kind !== "cancelled") recordCase(desk, entry, made);
    return outcome;
  } catch (error) {
    throw asStoreError(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function recordCase(desk: Desk, entry: string, { inspection, sha256, files, lost }: Case): void {
  const payload = { inspection, entry, sha256, files, lost };
  desk.db.transaction("case.record", () => appendEntry(desk, { kind: "case-exported", payload }));
}
