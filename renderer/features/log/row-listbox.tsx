import { Skeleton } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from "react";
import classes from "./log.module.css";

const ROW_HEIGHT = 52;

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

export interface RowRange {
  readonly first: number;
  readonly last: number;
}

interface RowListboxProps<Row> {
  label: string;
  total: number;
  /** `null` for a row that is not there yet. */
  rowAt: (index: number) => Row | null;
  isSelected: (row: Row) => boolean;
  onSelect: (row: Row) => void;
  /** Which rows are in sight. */
  onRange: (range: RowRange) => void;
  optionClass?: string | undefined;
  children: (row: Row) => ReactNode;
}

/** A long list that is walked by keys; only the rows in sight are drawn. Another question needs another `key`. */
export function RowListbox<Row>(props: RowListboxProps<Row>) {
  const { label, total, rowAt, isSelected, onSelect, onRange, optionClass, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(0);

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    onChange: ({ range }) => onRange({ first: range?.startIndex ?? 0, last: range?.endIndex ?? 0 }),
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAt(cursor);
    if (event.key === "Enter" && row) return onSelect(row);
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const target = Math.min(Math.max(cursor + step, 0), total - 1);
    setCursor(target);
    virtualizer.scrollToIndex(target);
  };

  const onClick = (event: MouseEvent) => {
    const option = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    if (!option) return;
    const index = Number(option.getAttribute("data-index"));
    const row = rowAt(index);
    setCursor(index);
    if (row) onSelect(row);
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`log-row-${cursor}`}
      className={classes.list}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div style={{ position: "relative", height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rowAt(index);
          return (
            <div
              key={index}
              id={`log-row-${index}`}
              role="option"
              tabIndex={-1}
              data-index={index}
              aria-selected={row !== null && isSelected(row)}
              data-cursor={index === cursor}
              className={optionClass ? `${classes.option} ${optionClass}` : classes.option}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row === null ? <Skeleton h={30} /> : children(row)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
