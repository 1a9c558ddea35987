import type { EntryKind } from "../../../shared/schemas/log-entry.ts";
import type { LookAlikeState } from "../../../shared/schemas/look-alike.ts";
import {
  clearLookAlikes,
  decideLookAlike,
  insertLookAlike,
  putReceivedLookAlike,
} from "../queries/look-alike.ts";
import type { ReadModel } from "./read-model.ts";

const STATES = {
  "lookalike-approved": "approved",
  "lookalike-refused": "refused",
  "lookalike-withdrawn": "withdrawn",
} as const satisfies Partial<Record<EntryKind, LookAlikeState>>;

/** What was remembered, and what became of it. */
export const lookAlikes: ReadModel = {
  tables: ["look_alike"],
  apply(db, entry) {
    const { sequence, time, officer, officerId } = entry;
    switch (entry.kind) {
      case "lookalike-proposed":
        insertLookAlike(db, { ...entry.payload, officer, officerId, proposedAt: time }, sequence);
        return;
      case "lookalike-received":
        putReceivedLookAlike(db, { ...entry.payload, sequence, at: time });
        return;
      case "lookalike-approved":
      case "lookalike-refused":
      case "lookalike-withdrawn":
        decideLookAlike(db, {
          id: entry.payload.id,
          sequence,
          state: STATES[entry.kind],
          expires: entry.kind === "lookalike-approved" ? entry.payload.expires : null,
          decidedBy: officer,
          decidedAt: time,
          decisionNote: entry.payload.note,
        });
    }
  },
  forget() {
    // What was remembered is a rule of the post, no record of a person, and is kept.
  },
  clear: clearLookAlikes,
};
