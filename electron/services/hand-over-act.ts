import type { HandedOver } from "../../shared/schemas/handed-over.ts";
import type { HandOver, OutgoingDocument } from "../documents/hand-over.ts";
import { sha256OfBytes } from "../evidence/file-store.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import { type ActRequest, type ActSources, makeAct, requireDecision } from "./make-act.ts";

type ActDesk = Desk & ActSources & { readonly handOver: HandOver };

/** Saves the act where the officer says, and records that it left the program. */
export async function saveAct(desk: ActDesk, request: ActRequest): Promise<HandedOver> {
  const act = await makeAct(desk, request);
  return recorded(desk, { kind: "act-saved", request, act }, await desk.handOver.save(act));
}

/** Opens the act where it can be printed, and records that. */
export async function printAct(desk: ActDesk, request: ActRequest): Promise<HandedOver> {
  const act = await makeAct(desk, request);
  return recorded(desk, { kind: "act-printed", request, act }, await desk.handOver.open(act));
}

interface Left {
  readonly kind: "act-saved" | "act-printed";
  readonly request: ActRequest;
  readonly act: OutgoingDocument;
}

function recorded(desk: Desk, left: Left, outcome: HandedOver): HandedOver {
  if (outcome.kind !== "cancelled") recordAct(desk, left);
  return outcome;
}

export function recordAct(desk: Desk, { kind, request: { entry, language }, act }: Left): void {
  const { inspection } = requireDecision(desk.db, entry).payload;
  const payload = { inspection, entry, language, sha256: sha256OfBytes(act.bytes) };
  desk.db.transaction("act.record", () => appendEntry(desk, { kind, payload }));
}
