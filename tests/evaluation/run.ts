import path from "node:path";
import { parseArgs } from "node:util";
import { readCatalogueSources } from "../../electron/catalogue/read-sources.ts";
import { createScreener } from "../../electron/screening/screener.ts";
import { isRestricted, isWrong, type Judged, judge, type Tally, tally } from "./measure.ts";
import { readEvaluation } from "./read-lines.ts";

const root = path.resolve(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    file: { type: "string", multiple: true },
    worst: { type: "string", default: "0" },
    wrong: { type: "boolean", default: false },
  },
});

const percent = (share: number): string => `${(share * 100).toFixed(1).padStart(5)} %`;
const printRow = (name: string, { lines, flagged, top1, top3 }: Tally, restricted: boolean): void =>
  console.log(
    `${name.padEnd(18)}${String(lines).padStart(6)}   ${percent(flagged)}` + (restricted ? `   ${percent(top1)}   ${percent(top3)}` : ""),
  );

function printGroup(title: string, judged: readonly Judged[], keyOf: (j: Judged) => string, restricted: boolean): void {
  console.log(`\n${title.padEnd(18)} lines   flagged${restricted ? "   group top1 group top3" : ""}`);
  printRow("all", tally(judged), restricted);
  for (const key of [...new Set(judged.map(keyOf))].sort()) printRow(key, tally(judged.filter((j) => keyOf(j) === key)), restricted);
}

function describe({ row, screening }: Judged): string {
  const found = screening.matches.map((m) => `${m.group}/${m.category}${m.brand === undefined ? "" : `(${m.brand})`} ${m.score.toFixed(2)} ${m.evidence.map((e) => `${e.token}~${e.term}:${e.kind}`).join(",")}`);
  return `${row.id} ${row.kind} ${row.lang} [${row.expect.join("|") || "none"}] ${row.description} {${row.hs}} → ${screening.verdict} ${found.slice(0, 2).join(" ; ")}`;
}

const screener = createScreener(readCatalogueSources(process.env["CAT"] ?? path.join(root, "resources/catalogue")), path.join(root, "dist/words"));
for (const file of values.file ?? ["dev", "test"]) {
  const source = file.endsWith(".csv") ? file : path.join(import.meta.dirname, `${file}.csv`);
  const judged = readEvaluation(source).map((row) => judge(row, (line) => screener.screen(line)));
  const restricted = judged.filter(isRestricted);
  const ordinary = judged.filter((j) => !isRestricted(j));
  console.log(`\n== ${path.basename(source)}: ${judged.length} lines, catalogue ${screener.versions.catalogue}, matcher ${screener.versions.matcher}`);
  printGroup("restricted, kind", restricted, ({ row }) => row.kind, true);
  printGroup("restricted, lang", restricted, ({ row }) => row.lang, true);
  printGroup("ordinary, kind", ordinary, ({ row }) => row.kind, false);
  printGroup("ordinary, lang", ordinary, ({ row }) => row.lang, false);
  if (values.wrong) for (const j of judged.filter(isWrong)) console.log(describe(j));
}
