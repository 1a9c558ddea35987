import type { z } from "zod";
import { travellingEntrySchema } from "../../shared/sync/entries.ts";
import type { relayAnswerSchema, relayQuerySchema } from "../../shared/sync/supervision.ts";
import type { HubContext } from "../context.ts";
import { contentsAfter } from "../store/queries/log.ts";

/** The next entries of one branch, as they were signed: whoever gets them can verify them again. */
export async function relayEntries(
  { store }: HubContext,
  query: z.output<typeof relayQuerySchema>,
): Promise<z.infer<typeof relayAnswerSchema>> {
  const contents = await contentsAfter(store, { ...query, limit: query.limit + 1 });
  const entries = contents.slice(0, query.limit).map((text) => travellingEntrySchema.parse(JSON.parse(text)));
  return { entries, more: contents.length > query.limit };
}
