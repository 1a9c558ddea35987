import type { AppContext } from "../../services/app-context.ts";
import type { Handlers } from "../handlers.ts";

export function screeningHandlers({ screener, bulk }: AppContext) {
  return {
    "screening.screen": ({ lines }) => lines.map((line) => screener.screen(line)),
    "screening.trace": (line) => screener.trace(line),
    "bulk.start": ({ job, lines }) => bulk.screen(job, lines),
    "bulk.cancel": ({ job }) => {
      bulk.cancel(job);
    },
  } satisfies Partial<Handlers>;
}
