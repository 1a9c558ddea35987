import { exportJournal } from "../exporting/export-journal.ts";
import { exportLog } from "../exporting/export-log.ts";
import { verifyInBackground, verifyInUse } from "../services/verify-in-use.ts";
import type { ReadableDb } from "../store/databases.ts";
import { countDecisions, decidingOfficers, pageOfDecisions } from "../store/queries/decision-page.ts";
import type { Asked } from "./messages.ts";
import { readJournal } from "./read-journal.ts";

type OnProgress = (done: number, total: number) => void;

/** Answers one question from the store. */
export async function answer(db: ReadableDb, asked: Asked, onProgress: OnProgress): Promise<unknown> {
  switch (asked.question) {
    case "page":
      return pageOfDecisions(db, asked.request, asked.request);
    case "count":
      return countDecisions(db, asked.request.filter, asked.request.viewer);
    case "officers":
      return decidingOfficers(db);
    case "verify": {
      const { userData, inBackground } = asked.request;
      return inBackground ? verifyInBackground(userData, () => new Date()) : verifyInUse(userData);
    }
    case "journal":
      return readJournal(db, asked.request, asked.request.viewer);
    case "export":
      return exportLog(db, asked.request, onProgress);
    case "export-journal":
      return exportJournal(db, asked.request, onProgress);
  }
}
