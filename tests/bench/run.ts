import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readCatalogueSources } from "../../electron/catalogue/read-sources.ts";
import { developmentRows } from "./accuracy.ts";
import { type BulkResult, measureBulk } from "./bulk.ts";
import { corpusOf, termsOf } from "./corpus/corpus.ts";
import { benchLines, warmUpLines } from "./corpus/lines.ts";
import { measureSize, type SizeResult } from "./measure-size.ts";
import { fullPlan, LARGE, quickPlan, withPasses } from "./plan.ts";
import { bulkTable } from "./report/bulk-table.ts";
import { conditions, loadNow } from "./report/conditions.ts";
import { growthTable } from "./report/growth-table.ts";
import { sizeTable } from "./report/size-table.ts";
import { type Table, toMarkdown, toText } from "./report/table.ts";
import { targetTable } from "./report/targets.ts";

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    /** Also write the report there, as Markdown. */
    report: { type: "string" },
    /** Fewer than planned, on a machine that is busy with other work. */
    passes: { type: "string" },
    /** Also write it as the report that is committed. */
    record: { type: "boolean", default: false },
    catalogue: { type: "string", default: path.resolve(import.meta.dirname, "../../resources/catalogue") },
  },
});

const start = performance.now();
const loadBefore = loadNow();
const real = readCatalogueSources(values.catalogue);
const realSize = termsOf(real).length;
const planned = values.quick ? quickPlan(realSize) : fullPlan(realSize);
const plan = values.passes === undefined ? planned : withPasses(planned, Number(values.passes));
const most = Math.max(
  ...plan.sizes.map(({ lines, cold }) => lines + cold),
  ...plan.bulk.map(({ lines }) => lines),
);
const lines = benchLines(developmentRows(), most);

const sizes: SizeResult[] = [];
const bulk: BulkResult[] = [];
const secondsSince = (): number => (performance.now() - start) / 1000;
/** To where no report goes, so that a reader sees it alive. */
const tell = (what: string): void => void process.stderr.write(`${secondsSince().toFixed(0)} s: ${what}\n`);

function tables(): Table[] {
  const compared = sizes.filter(({ plan: { size } }) => size === realSize || size === LARGE);
  return [
    ...compared.map(sizeTable),
    growthTable(sizes),
    bulkTable(bulk),
    targetTable(sizes, bulk),
    conditions({ plan, lines, loadBefore, seconds: secondsSince() }),
  ];
}

/** What was measured until then is shown, and never recorded. */
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    process.stdout.write(`${toText(tables())}\nStopped before the end.\n`);
    process.exit(130);
  });

for (const sizePlan of plan.sizes) {
  tell(`all engines at ${sizePlan.size} terms`);
  sizes.push(await measureSize(sizePlan, lines, values.catalogue, tell));
}
const newGoods = warmUpLines(
  Math.max(0, ...plan.bulk.flatMap(({ goods, lines: count }) => (goods === "new" ? count : []))),
);
for (const bulkPlan of plan.bulk) {
  tell(
    `${bulkPlan.lines} lines, ${bulkPlan.goods} goods, on ${bulkPlan.threads} threads at ${bulkPlan.size} terms`,
  );
  const bulkLines = bulkPlan.goods === "new" ? newGoods : lines;
  bulk.push(await measureBulk(bulkPlan, corpusOf(real, bulkPlan.size).catalogue, bulkLines));
}
tell("done");

process.stdout.write(toText(tables()));
if (values.report !== undefined) writeFileSync(values.report, toMarkdown(tables()));
if (values.record) writeFileSync(path.join(import.meta.dirname, "REPORT.md"), toMarkdown(tables()));
