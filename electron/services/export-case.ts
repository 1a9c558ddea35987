import path from "node:path";
import type { HandedOver } from "../../shared/schemas/handed-over.ts";
import type { HandOver } from "../documents/hand-over.ts";
import type { Desk } from "./desk.ts";
import { giveOut } from "./give-out.ts";
import type { ActSources } from "./make-act.ts";
import { type Case, makeCase } from "./make-case.ts";
import { inOutgoingFolder } from "./outgoing-folder.ts";

type CaseDesk = Desk & ActSources & { readonly userData: string };

/** Hands the case of a truck to the officer. */
export async function exportCase(
  desk: CaseDesk & { readonly handOver: HandOver },
  entry: string,
): Promise<HandedOver> {
  return giveCaseOut(desk, entry, (made, leaving) => desk.handOver.saveFile(made, leaving));
}

/** Makes the case of a truck, and gives it out by the way that is named. */
export function giveCaseOut<T>(
  desk: CaseDesk,
  entry: string,
  out: (made: Case, leaving: () => void) => Promise<T>,
): Promise<T> {
  return inOutgoingFolder(desk.userData, async (folder) => {
    const made = await makeCase(desk, entry, path.join(folder, "case.zip"));
    const { inspection, sha256, files, lost } = made;
    const payload = { inspection, entry, sha256, files, lost };
    return giveOut(desk, { kind: "case-exported", payload }, (leaving) => out(made, leaving));
  });
}
