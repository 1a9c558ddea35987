import { setImmediate as nextTurn } from "node:timers/promises";
import { PAGE } from "./pen.ts";
import { COLOURS, type DrawStyle, lineHeight, type Sheet } from "./sheet.ts";
import type { TextLine } from "./text-layout.ts";

export interface Column {
  readonly title: string;
  /** Share of the width. */
  readonly share: number;
  readonly align?: "left" | "right";
}

export interface Cell {
  readonly text: string;
  readonly style?: Partial<DrawStyle>;
}

const PAD = 3.5;
const BODY = { size: 8.5 } as const;
const HEAD = { size: 8, weight: "bold", colour: "dim" } as const;
/** Rows that are drawn before the window is served again. */
const PART = 50;

interface LaidCell {
  readonly lines: readonly TextLine[];
  readonly style: DrawStyle;
}

/** A table over the whole width; its heading stands again on each page that it goes on to. */
export async function drawTable(
  sheet: Sheet,
  columns: readonly Column[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const widths = columns.map(({ share }) => share * sheet.width);
  const layRow = (cells: readonly Cell[], base: DrawStyle): LaidCell[] =>
    cells.map(({ text, style }, index) => {
      const drawn = { ...base, align: columns[index]?.align ?? "left", ...style };
      return { lines: sheet.lay(text, (widths[index] ?? 0) - 2 * PAD, drawn), style: drawn };
    });
  const head = layRow(
    columns.map(({ title }) => ({ text: title })),
    HEAD,
  );
  const drawHead = () => drawRow(sheet, widths, head, COLOURS.fill);
  const newPage = () => {
    sheet.newPage();
    drawHead();
  };

  const wholePage = sheet.bottom - PAGE.margin - heightOf(head);

  sheet.need(80);
  drawHead();
  let drawn = 0;
  for (const cells of rows) {
    let row = layRow(cells, BODY);
    while (heightOf(row) > sheet.room) {
      const fits = Math.floor((sheet.room - 2 * PAD) / lineHeight(BODY));
      // A row that a page can hold is not torn; a longer one goes on under the heading.
      if (fits < 3 || heightOf(row) <= wholePage) {
        newPage();
        continue;
      }
      drawRow(
        sheet,
        widths,
        row.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fits) })),
      );
      row = row.map((cell) => ({ ...cell, lines: cell.lines.slice(fits) }));
      newPage();
    }
    drawRow(sheet, widths, row);
    drawn += 1;
    if (drawn % PART === 0) await nextTurn();
  }
}

const heightOf = (row: readonly LaidCell[]): number =>
  Math.max(...row.map(({ lines, style }) => lines.length * lineHeight(style))) + 2 * PAD;

function drawRow(sheet: Sheet, widths: readonly number[], row: readonly LaidCell[], fill?: string): void {
  const height = heightOf(row);
  const { doc } = sheet.pen;
  if (fill !== undefined) doc.rect(sheet.left, sheet.y, sheet.width, height).fill(fill);
  let x = sheet.left;
  row.forEach(({ lines, style }, index) => {
    const width = widths[index] ?? 0;
    sheet.draw(lines, { x: x + PAD, y: sheet.y + PAD, width: width - 2 * PAD }, style);
    x += width;
  });
  sheet.gap(height);
  sheet.rule();
}
