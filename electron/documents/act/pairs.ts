import { type DrawStyle, lineHeight, type Sheet } from "./sheet.ts";

const LABEL = { size: 8.5, colour: "dim" } as const;
const VALUE = { size: 9 } as const;
const LABEL_SHARE = 0.36;
const GAP = 14;

export type Pair = readonly [label: string, value: string, style?: Partial<DrawStyle>];

/** Labels and values in columns, row by row; an empty value is a dash. */
export function drawPairs(sheet: Sheet, pairs: readonly Pair[], columns: 1 | 2 = 2): void {
  const width = (sheet.width - GAP * (columns - 1)) / columns;
  const labelWidth = columns === 1 ? width * 0.2 : width * LABEL_SHARE;
  for (let first = 0; first < pairs.length; first += columns) {
    const row = pairs.slice(first, first + columns).map(([label, value, style]) => {
      const drawn = { ...VALUE, ...style };
      return {
        label: sheet.lay(label, labelWidth - 6, LABEL),
        value: sheet.lay(value || "—", width - labelWidth, drawn),
        drawn,
      };
    });
    const count = Math.max(...row.flatMap(({ label, value }) => [label.length, value.length]));
    const height = count * lineHeight(VALUE) + 2.5;
    sheet.need(height);
    row.forEach(({ label, value, drawn }, index) => {
      const x = sheet.left + index * (width + GAP);
      sheet.draw(label, { x, y: sheet.y, width: labelWidth - 6 }, LABEL);
      sheet.draw(value, { x: x + labelWidth, y: sheet.y, width: width - labelWidth }, drawn);
    });
    sheet.gap(height);
  }
}
