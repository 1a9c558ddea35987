import { useCallback, useMemo, useRef, useState } from "react";
import type { Cell } from "./movement.ts";

export interface ActiveCell {
  readonly cell: Cell;
  /** Changes with every `focus`, so that the editor hears a second call for the same cell. */
  readonly turn: number;
  /** Makes a cell the active one and puts the cursor into it. */
  readonly focus: (cell: Cell) => void;
  /** Whether the editor that has just been drawn should take the cursor; asked once a turn. */
  readonly takeFocus: () => boolean;
}

/** One cell is active, and only it is an input: the cursor must follow it over re-drawn rows. */
export function useActiveCell(): ActiveCell {
  const [state, setState] = useState<{ cell: Cell; turn: number }>({ cell: { row: 0, column: 0 }, turn: 0 });
  const pending = useRef(false);
  const focus = useCallback((cell: Cell) => {
    pending.current = true;
    setState(({ turn }) => ({ cell, turn: turn + 1 }));
  }, []);
  const takeFocus = useCallback(() => {
    const wanted = pending.current;
    pending.current = false;
    return wanted;
  }, []);
  return useMemo(() => ({ ...state, focus, takeFocus }), [state, focus, takeFocus]);
}
