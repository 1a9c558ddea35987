import { statSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { openReader, openStore } from "../../../electron/store/open.ts";
import { countDecisions, pageOfDecisions } from "../../../electron/store/queries/decision-page.ts";
import { createRandom } from "../../support/random.ts";
import { SEES_ALL } from "../../support/viewers.ts";
import { percentile } from "../statistics.ts";
import { fillStation } from "./fill-station.ts";
import { type BenchQuestion, logQuestions } from "./questions.ts";

/**
 * npm run bench:log [-- --trucks N] [--file FILE] [--rounds N] [--record]
 * How long the first hundred rows of the log take. The file is kept, so that a second run need not fill it.
 */
const root = path.resolve(import.meta.dirname, "../../..");
const { values } = parseArgs({
  options: {
    trucks: { type: "string", default: "1000000" },
    file: { type: "string" },
    rounds: { type: "string", default: "5" },
    record: { type: "boolean", default: false },
  },
});
const PAGE = 100;
const trucks = Number(values.trucks);
const file = values.file ?? path.join(root, "node_modules/.cache/bench", `log-${trucks}.sqlite`);

fillStation(root, file, trucks);
openStore(file, { now: () => 0, onSlow: () => {} }).close();
const { db, close } = openReader(file);
const questions = logQuestions(trucks);
const rows = new Map<BenchQuestion, number[]>();
const counts = new Map<BenchQuestion, number[]>();
const random = createRandom(1);
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const question of random.shuffle(questions)) {
    const { filter, sort, offset } = question;
    note(rows, question, () =>
      pageOfDecisions(db, { filter, sort, viewer: SEES_ALL }, { offset, limit: PAGE }),
    );
    note(counts, question, () => countDecisions(db, filter, SEES_ALL));
  }
}
close();
report();

function note(times: Map<BenchQuestion, number[]>, question: BenchQuestion, work: () => unknown): void {
  const start = performance.now();
  work();
  times.set(question, [...(times.get(question) ?? []), performance.now() - start]);
}

function report(): void {
  const names = [...new Set(questions.map(({ name }) => name))];
  const of = (times: Map<BenchQuestion, number[]>, name?: string): number[] =>
    questions.filter((q) => name === undefined || q.name === name).flatMap((q) => times.get(q) ?? []);
  const line = (title: string, name?: string): string => {
    const [found, counted] = [of(rows, name), of(counts, name)];
    const cells = [found, counted].flatMap((times) => [0.5, 0.95].map((share) => percentile(times, share)));
    return `| ${title} | ${found.length} | ${cells.map((ms) => ms.toFixed(1)).join(" | ")} |`;
  };
  const text = [
    "# Finding a truck in the log",
    "",
    `Written by \`npm run bench:log -- --record\`: ${trucks} trucks, ${Math.round(statSync(file).size / 2 ** 20)} MiB without the entries' payloads, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(1)} at the end. The first ${PAGE} rows, and the number of all, which the screen asks for apart.`,
    "",
    "| question | asked | rows p50, ms | rows p95 | count p50 | count p95 |",
    "|---|---|---|---|---|---|",
    ...names.map((name) => line(name, name)),
    line("all together"),
    "",
  ].join("\n");
  process.stdout.write(text);
  if (values.record) writeFileSync(path.join(import.meta.dirname, "../LOG.md"), text);
}
