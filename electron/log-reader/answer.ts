import type { ReadableDb } from "../store/databases.ts";
import { countDecisions, decidingOfficers, pageOfDecisions } from "../store/queries/decision-page.ts";
import type { Asked } from "./messages.ts";

/** Answers one question from the store. */
export function answer(db: ReadableDb, asked: Asked): unknown {
  switch (asked.question) {
    case "page":
      return pageOfDecisions(db, asked.request.filter, asked.request.sort, asked.request);
    case "count":
      return countDecisions(db, asked.request);
    case "officers":
      return decidingOfficers(db);
  }
}
