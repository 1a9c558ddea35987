import { appendFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readCatalogueSources } from "../../electron/catalogue/read-sources.ts";
import { createScreener } from "../../electron/screening/screener.ts";
import { judge } from "./measure.ts";
import { partsReport, readParts } from "./parts.ts";
import { readEvaluation } from "./read-lines.ts";
import { summary, tables, worstLines } from "./report.ts";

/**
 * npm run evaluate [-- --file dev|test|FILE.csv] [--worst N] [--record NOTE]
 * Lines are shown for the development halves only: the others are looked at to report, not to learn from.
 */
/** Measured only. */
const UNSEEN = ["test", "blind", "blind-second", "blind-third", "blind-fifth", "blind-sixth", "blind-recall"];

const root = path.resolve(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    file: {
      type: "string",
      multiple: true,
      default: [
        "dev",
        "dev-more",
        "dev-third",
        "dev-fourth",
        "dev-fifth",
        "dev-sixth",
        "dev-seventh",
        "dev-eighth",
        "dev-ninth",
        "dev-tenth",
        "dev-eleventh",
        "dev-twelfth",
        "dev-recall",
        ...UNSEEN,
      ],
    },
    worst: { type: "string", default: "20" },
    record: { type: "string" },
  },
});

const screener = createScreener(
  readCatalogueSources(path.join(root, "resources/catalogue")),
  path.join(root, "dist/words"),
);
const { catalogue, matcher } = screener.versions;

for (const file of values.file) {
  const source = file.endsWith(".csv") ? file : path.join(import.meta.dirname, `${file}.csv`);
  const judged = readEvaluation(source).map((row) => judge(row, (line) => screener.screen(line)));
  console.log(
    `\n== ${path.basename(source)}: ${judged.length} lines, catalogue ${catalogue}, matcher ${matcher}`,
  );
  console.log(tables(judged));
  if (!UNSEEN.includes(path.basename(source, ".csv")))
    console.log(`\nworst lines\n${worstLines(judged, Number(values.worst))}`);
  if (values.record !== undefined) {
    const row = `| ${new Date().toISOString().slice(0, 10)} | ${file} | ${catalogue} / ${matcher} | ${summary(judged)} | ${values.record} |\n`;
    appendFileSync(path.join(import.meta.dirname, "HISTORY.md"), row);
  }
}

console.log("\n== parts.csv: lines flagged, no code given");
console.log(
  partsReport(
    readParts(path.join(import.meta.dirname, "parts.csv")),
    (line) => screener.screen(line),
    Number(values.worst),
  ),
);
