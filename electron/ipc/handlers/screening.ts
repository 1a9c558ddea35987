import type { AppContext } from "../../services/app-context.ts";
import { screeningWithLookAlikes } from "../../services/look-alikes-in-force.ts";
import { noteSeenHits } from "../../services/note-seen-hits.ts";
import type { Handlers } from "../handlers.ts";

export function screeningHandlers(context: AppContext) {
  const { inUse, bulk } = context;
  return {
    "screening.screen": ({ lines, inspection }) => {
      const screenings = lines.map((line) => inUse.screener.screen(line));
      const known = screeningWithLookAlikes(context, { lines, inspection }, screenings);
      noteSeenHits(context, { lines, inspection }, known);
      return known;
    },
    "screening.trace": (line) => inUse.screener.trace(line),
    "bulk.start": async ({ job, lines, inspection }) => {
      const screenings = await bulk.screen(job, lines);
      const known = screeningWithLookAlikes(context, { lines, inspection }, screenings);
      noteSeenHits(context, { lines, inspection }, known);
      return known;
    },
    "bulk.cancel": ({ job }) => {
      bulk.cancel(job);
    },
  } satisfies Partial<Handlers>;
}
