export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** `rows` counts the empty row at the end, where a new line begins. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export type Move = "up" | "down" | "left" | "right" | "next" | "previous" | "page-up" | "page-down";

const PAGE = 10;

function clamp(row: number, extent: Extent): number {
  return Math.min(Math.max(row, 0), extent.rows - 1);
}

/** Where a key leads, as in a spreadsheet; null where it leads out of the table. */
export function moveCell({ row, column }: Cell, move: Move, extent: Extent): Cell | null {
  const last = extent.columns - 1;
  switch (move) {
    case "up":
      return { row: clamp(row - 1, extent), column };
    case "down":
      return { row: clamp(row + 1, extent), column };
    case "page-up":
      return { row: clamp(row - PAGE, extent), column };
    case "page-down":
      return { row: clamp(row + PAGE, extent), column };
    case "left":
      return { row, column: Math.max(column - 1, 0) };
    case "right":
      return { row, column: Math.min(column + 1, last) };
    case "next":
      if (column < last) return { row, column: column + 1 };
      return row + 1 < extent.rows ? { row: row + 1, column: 0 } : null;
    case "previous":
      if (column > 0) return { row, column: column - 1 };
      return row > 0 ? { row: row - 1, column: last } : null;
  }
}
