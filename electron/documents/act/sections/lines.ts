import type { ScreenedLine } from "../../../../shared/schemas/entries/truck.ts";
import type { UiLanguage } from "../../../../shared/schemas/station.ts";
import type { ActFacts } from "../act-facts.ts";
import { joined, lineValue, number } from "../format.ts";
import type { Colour, Sheet } from "../sheet.ts";
import { type Cell, drawTable } from "../table.ts";
import type { Words } from "../words/index.ts";

const VERDICT_COLOURS = { hit: "hit", check: "check", clear: "clear" } as const satisfies Record<
  string,
  Colour
>;

/** Every declared line with its verdict. */
export async function drawLines(
  sheet: Sheet,
  { entry }: ActFacts,
  { own, screen }: Words,
  language: UiLanguage,
): Promise<void> {
  const { lines } = entry.payload;
  const { columns } = own;
  const cellsOf = (line: ScreenedLine, index: number): Cell[] => {
    const { verdict } = line.screening;
    return [
      { text: String(index + 1), style: { colour: "dim" } },
      { text: joined(line.description, line.origin && `(${line.origin})`) },
      { text: line.hs ?? "" },
      { text: joined(number(line.quantity, language), line.unit) },
      { text: number(line.weightKg, language) },
      { text: lineValue(line, language) },
      { text: screen("verdict", verdict), style: { weight: "bold", colour: VERDICT_COLOURS[verdict] } },
    ];
  };
  sheet.heading(own.lines(lines.length), 80);
  await drawTable(
    sheet,
    [
      { title: columns.number, share: 0.055, align: "right" },
      { title: columns.goods, share: 0.355 },
      { title: columns.code, share: 0.125 },
      { title: columns.quantity, share: 0.1, align: "right" },
      { title: columns.weight, share: 0.09, align: "right" },
      { title: columns.value, share: 0.145, align: "right" },
      { title: columns.verdict, share: 0.13 },
    ],
    lines.map(cellsOf),
  );
}
