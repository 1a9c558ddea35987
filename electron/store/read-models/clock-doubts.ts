import { clockFault } from "../../../shared/log/clock.ts";
import {
  clearClockDoubts,
  endClockDoubt,
  insertClockDoubt,
  insertClockNoticeRead,
  openClockDoubt,
} from "../queries/clock-doubt.ts";
import type { ReadModel } from "./read-model.ts";

/** Where in the log the clock stood wrong, and who was told. What goes wrong within a doubt begins no second one. */
export const clockDoubts: ReadModel = {
  tables: ["clock_doubt", "clock_notice_read"],
  apply(db, { kind, payload, sequence, officerId }) {
    switch (kind) {
      case "clock-set-back":
      case "clock-far-ahead": {
        const { previous, now, uptime = null } = payload;
        if (openClockDoubt(db) || clockFault(Date.parse(previous), Date.parse(now)) === null) return;
        insertClockDoubt(db, { since: sequence, fault: kind, previous, now, uptime });
        return;
      }
      case "clock-right-again":
        endClockDoubt(db, payload.doubt, sequence);
        return;
      case "clock-notice-read":
        insertClockNoticeRead(db, { sequence, doubt: payload.doubt, officer: officerId ?? "" });
        return;
      default:
    }
  },
  forget() {
    // They say what every other entry's time is worth, and are kept.
  },
  clear: clearClockDoubts,
};
