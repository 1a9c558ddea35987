import { Text } from "@mantine/core";
import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { QueueRow, TruckState } from "../../../shared/schemas/truck.ts";
import classes from "./queue.module.css";
import type { QueueGroup } from "./queue-groups.ts";
import { QueueListRow } from "./queue-list-row.tsx";
import { useNow } from "./use-now.ts";

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: -1,
  ArrowDown: 1,
  PageUp: -8,
  PageDown: 8,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

interface QueueListProps {
  groups: readonly QueueGroup[];
  /** Of all the trucks in a state, listed or not. */
  counts: Partial<Record<TruckState, number>>;
  onOpen: (row: QueueRow) => void;
}

/** The trucks at the post by what becomes of them; arrow keys choose, Enter opens. */
export function QueueList({ groups, counts, onOpen }: QueueListProps) {
  const { t } = useTranslation();
  const now = useNow();
  const list = useRef<HTMLDivElement>(null);
  const rows = groups.flatMap((group) => group.rows);
  const [chosen, setChosen] = useState<string | null>(null);
  const cursor = Math.max(
    0,
    rows.findIndex(({ inspection }) => inspection === chosen),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[cursor];
    if (event.key === "Enter" && row) return onOpen(row);
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const target = rows[Math.min(Math.max(cursor + step, 0), rows.length - 1)];
    if (!target) return;
    setChosen(target.inspection);
    list.current?.querySelector(`#truck-${target.inspection}`)?.scrollIntoView({ block: "nearest" });
  };
  const onClick = (event: MouseEvent) => {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    const row = rows.find(({ inspection }) => option?.id === `truck-${inspection}`);
    if (row) onOpen(row);
  };

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={t("queue.inWork")}
      aria-activedescendant={`truck-${rows[cursor]?.inspection}`}
      className={classes.list}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {groups.map(({ name, rows: some }) => (
        <div key={name}>
          <Text id={`state-${name}`} className={classes.state} size="xs" fw={600} role="presentation">
            {t(`queue.states.${name}`)} · {Math.max(some.length, counts[name] ?? 0)}
          </Text>
          {some.map((row) => (
            <div
              key={row.inspection}
              id={`truck-${row.inspection}`}
              role="option"
              tabIndex={-1}
              aria-selected={rows[cursor] === row}
              aria-describedby={`state-${name}`}
              className={classes.option}
            >
              <QueueListRow row={row} now={now} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
