import { useEffect, useMemo, useRef } from "react";
import type { CellField, CellValue } from "../session/edits.ts";
import type { CellAction } from "./cell-keys.ts";
import { COLUMNS } from "./columns.ts";
import { type Move, moveCell } from "./movement.ts";
import type { ActiveCell } from "./use-active-cell.ts";

export interface GridEdits {
  readonly change: (row: number, field: CellField, value: CellValue) => void;
  /** The cursor has left a cell: what was typed there is one edit. */
  readonly settle: () => void;
}

export interface RowActions extends GridEdits {
  /** Whether the action was the table's; else the key goes on to the page. */
  readonly act: (action: CellAction) => boolean;
  readonly focus: (row: number, column: number) => void;
}

interface RowActionsOptions {
  active: ActiveCell;
  /** Together with the empty row at the end. */
  rows: number;
  edits: GridEdits;
}

/** What the rows can do. The object stays the same, so that only rows that changed are drawn again. */
export function useRowActions({ active, rows, edits }: RowActionsOptions): RowActions {
  const { cell, focus } = active;
  const extent = { rows, columns: COLUMNS.length };
  /** The column in which a run of Tabs began: Enter goes back under it. */
  const runStart = useRef(cell.column);

  const enter = (up: boolean): boolean => {
    const target = moveCell({ ...cell, column: runStart.current }, up ? "up" : "down", extent);
    if (target) focus(target);
    return true;
  };
  const move = (to: Move): boolean => {
    // Tab on the empty row has nothing more to fill: it goes on to the page.
    const target = to === "next" && cell.row === rows - 1 ? null : moveCell(cell, to, extent);
    if (!target) return false;
    if (to !== "next" && to !== "previous") runStart.current = target.column;
    focus(target);
    return true;
  };
  const act = (action: CellAction): boolean => {
    edits.settle();
    return action.kind === "enter" ? enter(action.up) : move(action.move);
  };

  const latest = useRef({ act, edits });
  useEffect(() => {
    latest.current = { act, edits };
  });
  return useMemo(
    () => ({
      change: (row, field, value) => latest.current.edits.change(row, field, value),
      settle: () => latest.current.edits.settle(),
      act: (action) => latest.current.act(action),
      focus: (row, column) => {
        latest.current.edits.settle();
        runStart.current = column;
        focus({ row, column });
      },
    }),
    [focus],
  );
}
