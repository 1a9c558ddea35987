import type { ParsedRequestOf, ResponseOf } from "../../shared/contract/contract.ts";
import type { ReadableDb } from "../store/databases.ts";
import { pageOfDecisions } from "../store/queries/decision.ts";
import { searchExpression } from "../store/search-text.ts";

/** Decisions whose truck has every word of the text, as a beginning; without words, all of them. */
export function searchLog(
  db: ReadableDb,
  { text, since, offset, limit }: ParsedRequestOf<"log.search">,
): ResponseOf<"log.search"> {
  return pageOfDecisions(db, { since, offset, limit }, searchExpression(text));
}
