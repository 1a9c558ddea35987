import { z } from "zod";
import { isDecision, type LogEntry, type Payload } from "../../../shared/schemas/log-entry.ts";
import { SIGN_KINDS, type SignKind } from "../../../shared/schemas/supervision.ts";
import {
  clearTruckFacts,
  insertDrawn,
  insertTruckFact,
  insertTruckSign,
  removeDrawn,
  removeTruckFacts,
} from "../queries/truck-fact.ts";
import type { ReadModel } from "./read-model.ts";

/** An entry that says that the lot fell on a truck, whichever kind registers it. */
const drawnSchema = z.object({ inspection: z.ulid(), draw: z.object({ drawn: z.literal(true) }) });

/** What spoke up over a truck. */
function signsOf({ lines, dismissals }: Payload<"decision-recorded">): Record<SignKind, string[]> {
  const screenings = lines.map(({ screening }) => screening);
  const hits = screenings.filter(({ verdict }) => verdict === "hit");
  return {
    group: hits.flatMap(({ matches }) => matches.map(({ group }) => group)),
    category: screenings.flatMap(({ matches }) => matches.map(({ category }) => category)),
    dismissed: dismissals.map(({ category }) => category),
    flag: screenings.flatMap(({ flags }) => flags),
  };
}

/** What the supervision screen counts. */
export const supervision: ReadModel = {
  tables: ["truck_fact", "truck_sign", "truck_drawn"],
  apply(db, entry: LogEntry) {
    const drawn = drawnSchema.safeParse(entry.payload);
    if (drawn.success) insertDrawn(db, entry.sequence, drawn.data.inspection);
    if (!isDecision(entry)) return;
    // What is in force counts, once.
    removeTruckFacts(db, entry.payload.inspection);
    const { inspection, startedAt, verdict, decision } = entry.payload;
    const { sequence, time } = entry;
    const isOverride = decision.reason === "override";
    insertTruckFact(db, {
      sequence,
      inspection,
      startedAt,
      decidedAt: time,
      verdict,
      decision: decision.kind,
      isOverride,
    });
    const signs = signsOf(entry.payload);
    for (const kind of SIGN_KINDS)
      for (const name of new Set(signs[kind])) insertTruckSign(db, sequence, kind, name);
  },
  forget(db, entry) {
    if (isDecision(entry)) removeTruckFacts(db, entry.payload.inspection);
    if (entry.kind === "truck-registered") removeDrawn(db, entry.payload.inspection);
  },
  clear: clearTruckFacts,
};
