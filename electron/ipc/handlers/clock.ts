import type { AppContext } from "../../services/app-context.ts";
import { clockState, confirmClock, readClockNotice } from "../../services/clock-notice.ts";
import { listClockDoubts } from "../../store/queries/clock-doubt.ts";
import type { Handlers } from "../handlers.ts";

export function clockHandlers(context: AppContext) {
  return {
    "clock.state": () => clockState(context),
    "clock.doubts": () => listClockDoubts(context.db),
    "clock.read": ({ doubt }) => {
      readClockNotice(context, doubt);
    },
    "clock.confirm": ({ doubt }) => {
      confirmClock(context, doubt);
    },
  } satisfies Partial<Handlers>;
}
