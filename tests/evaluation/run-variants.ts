import path from "node:path";
import { parseArgs } from "node:util";
import { readCatalogueSources } from "../../electron/catalogue/read-sources.ts";
import { createScreener } from "../../electron/screening/screener.ts";
import type { LineScreening, Span } from "../../shared/schemas/screening.ts";
import { createRandom } from "../support/random.ts";
import { type EvaluationRow, readEvaluation } from "./read-lines.ts";
import { VARIANT_KINDS, type Variant, variantsOf } from "./variants.ts";

/**
 * Disguises every line of the development half that is caught by its words, and prints how many of
 * the disguises are caught too. The declared code is left out: it would catch them without the words.
 *
 * node tests/evaluation/run-variants.ts [--seed 1] [--rounds 1] [--kind homoglyph] [--style dots] [--missed 50]
 */

const root = path.resolve(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    file: { type: "string", default: path.join(import.meta.dirname, "dev.csv") },
    catalogue: { type: "string", default: path.join(root, "resources/catalogue") },
    words: { type: "string", default: path.join(root, "dist/words") },
    seed: { type: "string", default: "1" },
    rounds: { type: "string", default: "1" },
    kind: { type: "string", default: "" },
    style: { type: "string", default: "" },
    missed: { type: "string", default: "0" },
  },
});

interface Outcome {
  readonly row: EvaluationRow;
  readonly variant: Variant;
  readonly screening: LineScreening;
  readonly caught: boolean;
}

const screener = createScreener(readCatalogueSources(values.catalogue), values.words);
const screen = (id: string, description: string): LineScreening => screener.screen({ id, description });

const namesGroup = ({ verdict, matches }: LineScreening, { expect }: EvaluationRow): boolean =>
  verdict !== "clear" && matches.some(({ group }) => expect.includes(group));

/** The words that gave the line away: those of the best match in an expected group. */
const targetsOf = ({ matches }: LineScreening, { expect }: EvaluationRow): Span[] =>
  matches.find(({ group }) => expect.includes(group))?.evidence.flatMap(({ span }) => span ?? []) ?? [];

const isWanted = ({ kind, style }: Variant): boolean =>
  (values.kind === "" || kind === values.kind) && style.includes(values.style);

/** The disguises of one line, and what became of them; none where its plain words are not caught. */
function outcomesOf(row: EvaluationRow, seed: number): Outcome[] {
  const plain = screen(row.id, row.description);
  if (!namesGroup(plain, row)) return [];
  return variantsOf(row.description, targetsOf(plain, row), createRandom(seed))
    .filter(isWanted)
    .map((variant) => {
      const screening = screen(row.id, variant.text);
      return { row, variant, screening, caught: namesGroup(screening, row) };
    });
}

function printShare(name: string, all: readonly Outcome[]): void {
  const caught = all.filter((outcome) => outcome.caught).length;
  const share = all.length === 0 ? 0 : (100 * caught) / all.length;
  console.log(`${name.padEnd(36)}${String(all.length).padStart(7)}  ${share.toFixed(1).padStart(6)} %`);
}

/** Lines already disguised in the set are left alone: a disguise of a disguise says little. */
const PLAIN_KINDS = new Set(["plain", "slang", "long", "misdeclared"]);
const rows = readEvaluation(values.file).filter(
  ({ expect, kind }) => expect.length > 0 && PLAIN_KINDS.has(kind),
);
const rounds = Array.from({ length: Number(values.rounds) }, (_, round) => round);
const all = rounds.flatMap((round) =>
  rows.flatMap((row, index) => outcomesOf(row, Number(values.seed) * 1_000_003 + round * 10_007 + index)),
);

console.log(
  `${new Set(all.map(({ row }) => row.id)).size} lines caught by their words, ${all.length} disguises, seed ${values.seed}\n`,
);
console.log(`${"disguise".padEnd(36)}  lines   caught`);
for (const kind of VARIANT_KINDS) {
  const ofKind = all.filter(({ variant }) => variant.kind === kind);
  if (ofKind.length === 0) continue;
  printShare(kind, ofKind);
  for (const style of [...new Set(ofKind.map(({ variant }) => variant.style))])
    printShare(
      `  ${style}`,
      ofKind.filter(({ variant }) => variant.style === style),
    );
}

for (const { row, variant, screening } of all
  .filter(({ caught }) => !caught)
  .slice(0, Number(values.missed))) {
  const found = screening.matches.map(({ category, score }) => `${category} ${score.toFixed(2)}`).join(", ");
  console.log(
    `\n${row.id} ${variant.kind}, ${variant.style}\n  ${row.description}\n  ${variant.text}\n  → ${screening.verdict} ${found}`,
  );
}
