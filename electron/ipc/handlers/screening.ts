import type { AppContext } from "../../services/app-context.ts";
import type { Handlers } from "../handlers.ts";

export function screeningHandlers({ inUse, bulk }: AppContext) {
  return {
    "screening.screen": ({ lines }) => lines.map((line) => inUse.screener.screen(line)),
    "screening.trace": (line) => inUse.screener.trace(line),
    "bulk.start": ({ job, lines }) => bulk.screen(job, lines),
    "bulk.cancel": ({ job }) => {
      bulk.cancel(job);
    },
  } satisfies Partial<Handlers>;
}
