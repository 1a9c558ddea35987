import type { HandedOver } from "../../shared/schemas/handed-over.ts";
import type { HandOver, OutgoingDocument } from "../documents/hand-over.ts";
import { sha256OfBytes } from "../evidence/file-store.ts";
import type { NewEntry } from "./append-at.ts";
import type { Desk } from "./desk.ts";
import { giveOut } from "./give-out.ts";
import { type ActRequest, type ActSources, makeAct, requireDecision } from "./make-act.ts";

type ActDesk = Desk & ActSources & { readonly handOver: HandOver };

/** Saves the act where the officer says. */
export async function saveAct(desk: ActDesk, request: ActRequest): Promise<HandedOver> {
  const act = await makeAct(desk, request);
  return giveOut(desk, entryOfAct(desk, "act-saved", request, act), (leaving) =>
    desk.handOver.save(act, leaving),
  );
}

/** Opens the act where it can be printed. */
export async function printAct(desk: ActDesk, request: ActRequest): Promise<HandedOver> {
  const act = await makeAct(desk, request);
  return giveOut(desk, entryOfAct(desk, "act-printed", request, act), (leaving) =>
    desk.handOver.open(act, leaving),
  );
}

/** What the log says of an act that leaves. */
export function entryOfAct(
  { db }: Pick<Desk, "db">,
  kind: "act-saved" | "act-printed",
  { entry, language }: ActRequest,
  { bytes }: Pick<OutgoingDocument, "bytes">,
): NewEntry {
  const { inspection } = requireDecision(db, entry).payload;
  return { kind, payload: { inspection, entry, language, sha256: sha256OfBytes(bytes) } };
}
