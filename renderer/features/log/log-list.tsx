import { Center, EmptyState, Loader, Skeleton } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LogRow } from "../../../shared/schemas/log-row.ts";
import { FailureAlert } from "../../components/failure-alert.tsx";
import classes from "./log.module.css";
import { LogListRow } from "./log-list-row.tsx";
import { type LogQuery, useLogPages } from "./use-log-pages.ts";

const ROW_HEIGHT = 52;

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

interface LogListProps {
  query: LogQuery;
  selected: string | null;
  onSelect: (row: LogRow) => void;
}

/** Decided trucks, newest first; only the rows in sight are fetched and drawn. */
export function LogList({ query, selected, onSelect }: LogListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [cursorOf, setCursorOf] = useState({ query, row: 0 });
  const [range, setRange] = useState({ first: 0, last: 0 });
  const { total, first, rowAt } = useLogPages(query, range.first, range.last);

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    onChange: ({ range: seen }) => {
      const next = { first: seen?.startIndex ?? 0, last: seen?.endIndex ?? 0 };
      setRange((old) => (old.first === next.first && old.last === next.last ? old : next));
    },
  });

  // Another question begins at its first answer.
  const cursor = cursorOf.query === query ? cursorOf.row : 0;
  const setCursor = (row: number) => setCursorOf({ query, row });

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

  if (first.isError) {
    return <FailureAlert title={t("log.failed")} error={first.error} onRetry={() => void first.refetch()} />;
  }
  if (first.isPending) {
    return (
      <Center flex={1}>
        <Loader aria-label={t("common.loading")} />
      </Center>
    );
  }
  if (total === 0) {
    const { text, since: _since, until: _until, ...filters } = query.filter;
    const isFiltered = text !== "" || Object.keys(filters).length > 0;
    return (
      <EmptyState
        flex={1}
        p="xl"
        icon={<IconListSearch aria-hidden />}
        title={isFiltered ? t("log.nothingFound") : t("log.empty")}
        description={isFiltered ? t("log.nothingFoundHint") : t("log.emptyHint")}
      />
    );
  }
  return (
    <div
      key={JSON.stringify(query)}
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t("log.label")}
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
              aria-selected={row !== null && row.entry === selected}
              data-cursor={index === cursor}
              className={classes.option}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row ? <LogListRow row={row} /> : <Skeleton h={30} />}
            </div>
          );
        })}
      </div>
    </div>
  );
}
