import type { Measured, SizeResult } from "../measure-size.ts";
import { percentile } from "../statistics.ts";
import { megabytes, NONE, number, percent, times } from "./format.ts";
import type { Table } from "./table.ts";

const HEAD = [
  "engine",
  "lines",
  "p50 ms",
  "p95 ms",
  "p50 ÷ Beket",
  "p95 ÷ Beket",
  "lines/s",
  "build ms",
  "heap MB",
  "RSS MB",
  "recall ≤3 %",
  "recall ≤10 %",
  "lines judged",
] as const;

/** Beket over just the lines that the peer got through: a slow peer is not compared on other lines. */
const pairedWith = (peer: Measured, beket: Measured): number[] =>
  [...peer.times.keys()].flatMap((line) => beket.times.get(line) ?? []);

/** With fewer lines judged one line more or less moves a rate by points: no rate is printed. */
const LEAST_JUDGED = 200;

function accuracyCells({ accuracy }: Measured): string[] {
  if (accuracy === undefined || accuracy.lines < LEAST_JUDGED) return [NONE, NONE, NONE];
  return [percent(accuracy.strict.recall), percent(accuracy.loose.recall), String(accuracy.lines)];
}

function rowOf(measured: Measured, beket: Measured): string[] {
  const own = [...measured.times.values()];
  const paired = pairedWith(measured, beket);
  const ratio = (share: number): string => times(percentile(own, share) / percentile(paired, share));
  const perSecond = (1000 * own.length) / own.reduce((sum, ms) => sum + ms, 0);
  const { built } = measured;
  return [
    measured.engine,
    String(own.length),
    number(percentile(own, 0.5)),
    number(percentile(own, 0.95)),
    ratio(0.5),
    ratio(0.95),
    number(perSecond),
    number(built.buildMs),
    megabytes(built.heapBytes),
    megabytes(built.rssBytes),
    ...accuracyCells(measured),
  ];
}

function accuracyNotes({ accuracy }: Measured): string[] {
  if (accuracy?.shipped === undefined || accuracy.wordsOnly === undefined) return [];
  const { shipped, wordsOnly } = accuracy;
  return [
    `Beket by its own threshold: recall ${percent(shipped.recall)}, false flags ${percent(shipped.falseFlags)}.`,
    `Beket without the declared codes, as the peers see the lines: recall ${percent(wordsOnly.recall)} at ${percent(wordsOnly.falseFlags)} false flags.`,
  ];
}

/** Speed and accuracy of every engine at one number of terms. */
export function sizeTable({ engines }: SizeResult): Table {
  const [beket] = engines;
  if (beket === undefined) throw new RangeError("nothing was measured");
  const { built, cold } = beket;
  return {
    title: `${number(built.terms)} terms`,
    head: HEAD,
    rows: engines.map((measured) => rowOf(measured, beket)),
    notes: [
      `Beket also loads its dictionaries once, whatever the catalogue: ${number(built.prepareMs)} ms.`,
      `Beket's \`build\` packs the catalogue; the index is then kept in a file, and the next start takes it from there in ${number(built.reopenMs ?? 0)} ms. A newer catalogue, of which five in a hundred terms and brands are changed, is packed on that index in ${number(built.updateMs ?? 0)} ms.`,
      `Beket's first ${cold.length} lines after the start, cold: p50 ${number(percentile(cold, 0.5))} ms, p95 ${number(percentile(cold, 0.95))} ms.`,
      ...accuracyNotes(beket),
    ],
  };
}
