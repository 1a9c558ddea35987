import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect } from "react";

const ROW_HEIGHT = 32;
const HEAD_HEIGHT = 30;

interface VisibleRowsOptions {
  scroller: RefObject<HTMLDivElement | null>;
  rows: number;
  activeRow: number;
}

/** Which rows to draw and where; the active one is scrolled into sight whenever it changes. */
export function useVisibleRows({ scroller, rows, activeRow }: VisibleRowsOptions) {
  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    paddingStart: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    // The active row stays drawn when it is scrolled away, or the cursor would be lost.
    rangeExtractor: (range) => {
      const visible = defaultRangeExtractor(range);
      return visible.includes(activeRow) || activeRow >= rows ? visible : [...visible, activeRow];
    },
  });
  useEffect(() => {
    virtualizer.scrollToIndex(Math.min(activeRow, rows - 1));
  }, [virtualizer, activeRow, rows]);
  return { rows: virtualizer.getVirtualItems(), height: virtualizer.getTotalSize() };
}
