import type { z } from "zod";
import type { Sight } from "../../shared/contract/personal-data.ts";
import type { relayAnswerSchema, relayQuerySchema } from "../../shared/sync/supervision.ts";
import type { HubContext } from "../context.ts";
import { contentsAfter } from "../store/queries/log.ts";
import { readEntry } from "./read-entry.ts";

/** The next entries of one branch: whoever gets them as they were signed can verify them again. */
export async function relayEntries(
  { store }: HubContext,
  query: z.output<typeof relayQuerySchema>,
  sight: Sight,
): Promise<z.infer<typeof relayAnswerSchema>> {
  const contents = await contentsAfter(store, { ...query, limit: query.limit + 1 });
  const entries = contents.slice(0, query.limit).map((text) => readEntry(text, sight));
  return { entries, more: contents.length > query.limit };
}
