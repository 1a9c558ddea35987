import { memo } from "react";
import type { DeclaredLine } from "../../../../shared/schemas/line.ts";
import { isBlank } from "../../../../shared/schemas/line.ts";
import { VerdictBadge } from "../../../components/verdict-badge.tsx";
import { useFormat } from "../../../i18n/format.ts";
import type { Screened } from "../session/screener.ts";
import { CellEditor } from "./cell-editor.tsx";
import { COLUMNS } from "./columns.ts";
import classes from "./lines-grid.module.css";
import type { ActiveCell } from "./use-active-cell.ts";
import type { RowActions } from "./use-row-actions.ts";

/** Long cells are cut on the screen only; the evidence panel shows the whole text. */
const SHOWN_LENGTH = 300;
/** What a cell surely shows whole; longer texts are told on hovering, too. */
const SHORT = 24;
const TOLD_LENGTH = 1_000;

interface LineRowProps {
  /** Null for the empty row at the end. */
  line: DeclaredLine | null;
  row: number;
  top: number;
  screened: Screened | null;
  /** Asks for the officer's answer. */
  open: boolean;
  /** Null unless this row holds the active cell. */
  active: ActiveCell | null;
  actions: RowActions;
}

export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { line, row, top, screened, open, active, actions } = props;
  const format = useFormat();
  return (
    <tr
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={row + 2}
      aria-selected={active !== null}
      data-open={open ? screened?.screening.verdict : undefined}
    >
      <th scope="row" className={classes.number}>
        {line ? row + 1 : "+"}
      </th>
      <td className={classes.verdict}>
        <RowVerdict line={line} screened={screened} open={open} />
      </td>
      {COLUMNS.map((column, index) => {
        const value = line?.[column.field];
        if (active?.cell.column === index) {
          return (
            <td key={column.field} className={classes.editing}>
              <CellEditor
                key={active.turn}
                column={column}
                value={value}
                row={row}
                takeFocus={active.takeFocus}
                onChange={(next) => actions.change(row, column.field, next)}
                onAction={actions.act}
                onLeave={actions.settle}
              />
            </td>
          );
        }
        const text = typeof value === "number" ? format.number(value) : (value ?? "");
        return (
          <td
            key={column.field}
            dir="auto"
            className={classes.cell}
            data-kind={column.kind}
            title={text.length > SHORT ? text.slice(0, TOLD_LENGTH) : undefined}
            onMouseDown={(event) => {
              event.preventDefault();
              actions.focus(row, index);
            }}
          >
            {text.slice(0, SHOWN_LENGTH)}
          </td>
        );
      })}
    </tr>
  );
});

function RowVerdict({ line, screened, open }: Pick<LineRowProps, "line" | "screened" | "open">) {
  if (!line || isBlank(line)) return null;
  const verdict = screened?.screening.verdict ?? null;
  const answered = !open && (screened?.screening.matches.length ?? 0) > 0;
  return <VerdictBadge verdict={verdict} stale={screened?.line !== line} answered={answered} />;
}
