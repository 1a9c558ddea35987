import { clearReasons, replaceReasons } from "../queries/reason.ts";
import type { ReadModel } from "./read-model.ts";

/** The reasons that decisions may have, as the list was last changed. */
export const reasons: ReadModel = {
  tables: ["reason"],
  apply(db, { kind, payload, sequence }) {
    if (kind === "reason-codes-changed") replaceReasons(db, payload.reasons, sequence);
  },
  forget() {
    // The list in force names nobody and is kept.
  },
  clear: clearReasons,
};
