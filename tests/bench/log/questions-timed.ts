import { z } from "zod";
import type { ReadableDb } from "../../../electron/store/databases.ts";
import { countDecisions, pageOfDecisions } from "../../../electron/store/queries/decision-page.ts";
import type { Viewer } from "../../../shared/schemas/viewer.ts";
import { createRandom } from "../../support/random.ts";
import { SEES_ALL } from "../../support/viewers.ts";
import { logQuestions } from "./questions.ts";

/** The first rows that the screen shows. */
const PAGE = 100;

export interface Timed {
  readonly name: string;
  /** Milliseconds for the rows, and for the number of all. */
  readonly rows: number;
  readonly count: number;
}

/** Asks everything so often, in another order each time, as a supervisor; and what is typed as the others too. */
export function timeQuestions(db: ReadableDb, trucks: number, rounds: number): Timed[] {
  const questions = logQuestions(trucks);
  const typed = questions.filter(({ name }) => name === "typing");
  const inspector: Viewer = { sight: "needed", officer: someOfficer(db), shown: [] };
  const auditor: Viewer = { sight: "asked", officer: "", shown: [] };
  const asked = [
    ...questions.map((question) => ({ ...question, viewer: SEES_ALL })),
    ...typed.map((question) => ({ ...question, name: "typing, as an inspector", viewer: inspector })),
    ...typed.map((question) => ({ ...question, name: "typing, as an auditor", viewer: auditor })),
  ];
  const random = createRandom(1);
  const inOrder = asked.map(({ name }) => name);
  const timed = Array.from({ length: rounds }, () =>
    random.shuffle(asked).map(({ name, filter, sort, offset, viewer }) => ({
      name,
      rows: timeOf(() => pageOfDecisions(db, { filter, sort, viewer }, { offset, limit: PAGE })),
      count: timeOf(() => countDecisions(db, filter, viewer)),
    })),
  ).flat();
  return timed.sort((a, b) => inOrder.indexOf(a.name) - inOrder.indexOf(b.name));
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const deciding = {
  name: "bench.deciding",
  sql: "SELECT officer_id AS id FROM decision WHERE officer_id IS NOT NULL LIMIT 1",
  row: z.object({ id: z.string() }),
};
const someOfficer = (db: ReadableDb): string => db.get(deciding)?.id ?? "";
