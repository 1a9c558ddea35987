import { Box, EmptyState } from "@mantine/core";
import { IconTablePlus } from "@tabler/icons-react";
import { type ClipboardEvent, type KeyboardEvent, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type DeclaredLine, MAX_DESCRIPTION } from "../../../../shared/schemas/line.ts";
import type { Screened } from "../session/screener.ts";
import { COLUMNS } from "./columns.ts";
import { LineRow } from "./line-row.tsx";
import classes from "./lines-grid.module.css";
import { tableText } from "./table-text.ts";
import type { ActiveCell } from "./use-active-cell.ts";
import { type GridEdits, useRowActions } from "./use-row-actions.ts";
import { useVisibleRows } from "./use-visible-rows.ts";

interface LinesGridProps {
  lines: readonly DeclaredLine[];
  byLine: ReadonlyMap<string, Screened>;
  /** Rows with a hit or a check that is not answered yet. */
  openRows: readonly number[];
  active: ActiveCell;
  edits: GridEdits;
  onRemove: (row: number) => void;
  onPasteTable: (row: number, text: string) => void;
  /** What was pasted into a cell is longer than it may be (in UTF-16 code units). */
  onCut: (max: number) => void;
}

/** The declared lines as a spreadsheet of which only the visible rows are drawn. */
export function LinesGrid(props: LinesGridProps) {
  const { lines, byLine, openRows, active, edits, onRemove, onPasteTable, onCut } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { row: activeRow } = active.cell;
  const rows = lines.length + 1;
  const visible = useVisibleRows({ scroller, rows, activeRow });
  const open = useMemo(() => new Set(openRows), [openRows]);
  const actions = useRowActions({ active, rows, edits });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Delete" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onRemove(activeRow);
  };
  const onPaste = (event: ClipboardEvent) => {
    const clipboard = event.clipboardData.getData("text/plain");
    const text = tableText(clipboard);
    if (text === null) {
      const { maxLength } = COLUMNS[active.cell.column] ?? { maxLength: MAX_DESCRIPTION };
      // After the field has taken its part: typing takes a notice away.
      if (clipboard.trimEnd().length > maxLength) setTimeout(() => onCut(maxLength));
      return;
    }
    event.preventDefault();
    onPasteTable(activeRow, text);
  };

  return (
    <div className={classes.scroller} ref={scroller}>
      <Box
        component="table"
        role="grid"
        aria-label={t("grid.label")}
        aria-rowcount={rows + 1}
        aria-colcount={COLUMNS.length + 2}
        className={classes.grid}
        style={{ height: visible.height }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      >
        <GridHead />
        <tbody>
          {visible.rows.map(({ index, start }) => {
            const line = lines[index] ?? null;
            return (
              <LineRow
                key={index}
                line={line}
                row={index}
                top={start}
                screened={(line && byLine.get(line.id)) ?? null}
                open={open.has(index)}
                active={index === activeRow ? active : null}
                actions={actions}
              />
            );
          })}
        </tbody>
      </Box>
      {lines.length === 0 && (
        <EmptyState
          className={classes.hint}
          icon={<IconTablePlus aria-hidden />}
          title={t("grid.empty")}
          description={t("grid.emptyHint")}
        />
      )}
    </div>
  );
}

function GridHead() {
  const { t } = useTranslation();
  return (
    <thead>
      <tr aria-rowindex={1} className={classes.head}>
        <th className={classes.number}>№</th>
        <th>{t("columns.verdict")}</th>
        {COLUMNS.map(({ field, kind }) => (
          <th key={field} data-kind={kind}>
            {t(`columns.${field}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
