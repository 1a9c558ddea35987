import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Dismissal } from "../../../shared/schemas/decision.ts";
import type { PapersField } from "../../../shared/schemas/inspection.ts";
import { DESCRIPTION_COLUMN } from "./grid/columns.ts";
import { useActiveCell } from "./grid/use-active-cell.ts";
import type { Inserted } from "./import/use-import.ts";
import {
  answerMatch,
  type CellField,
  type CellValue,
  removeLine,
  setCell,
  setPaper,
} from "./session/edits.ts";
import type { InspectionSession } from "./session/session.ts";
import { useSessionState } from "./session/session-context.tsx";
import { summarise } from "./summary.ts";

/** The session as its screen needs it: what stands where, and what the officer can do with it. */
export function useInspection(session: InspectionSession) {
  const { t } = useTranslation();
  const { work, canUndo, screening, saving } = useSessionState(session);
  const { lines, dismissals } = work;
  const [notice, setNotice] = useState<string | null>(null);
  const evidence = useRef<HTMLElement>(null);
  const active = useActiveCell();
  const { focus } = active;

  const row = Math.min(active.cell.row, lines.length);
  const line = lines[row] ?? null;
  const summary = useMemo(
    () => summarise(lines, screening.byLine, dismissals),
    [lines, screening.byLine, dismissals],
  );
  const toDescription = useCallback((at: number) => focus({ row: at, column: DESCRIPTION_COLUMN }), [focus]);

  return {
    work,
    saving,
    screening,
    summary,
    active,
    evidence,
    row,
    line,
    screened: (line && screening.byLine.get(line.id)) ?? null,
    /** What has just been done to the lines and can be taken back. */
    notice: canUndo ? notice : null,

    settle: useCallback(() => session.settle(), [session]),
    changePaper: useCallback(
      (field: PapersField, value: string) =>
        session.edit((now) => setPaper(now, field, value), `paper ${field}`),
      [session],
    ),
    toLines: useCallback(() => toDescription(0), [toDescription]),
    changeCell: (at: number, field: CellField, value: CellValue) => {
      setNotice(null);
      session.edit((now) => setCell(now, at, field, value), `cell ${at} ${field}`);
    },
    remove: (at: number) => {
      if (!lines[at]) return;
      session.edit((now) => removeLine(now, at));
      setNotice(t("lines.removed", { row: at + 1 }));
      focus({ row: at, column: active.cell.column });
    },
    inserted: ({ row: at, count, total }: Inserted) => {
      setNotice(count < total ? t("lines.insertedSome", { count, total }) : t("lines.inserted", { count }));
      toDescription(at);
    },
    /** A text was pasted that is longer than its cell. */
    cut: (max: number) => setNotice(t("lines.cut", { max })),
    undo: () => {
      session.undo();
      setNotice(null);
    },
    redo: () => session.redo(),
    answer: (lineId: string, category: string, reason: Dismissal["reason"] | null) => {
      session.edit((now) => answerMatch(now, lineId, category, reason));
      // The button that was pressed is gone: the keyboard stays in the panel.
      evidence.current?.focus();
    },
    addLine: () => toDescription(lines.length),
    backToCell: () => focus(active.cell),
    nextOpen: () => {
      const target = summary.open.find((at) => at > row) ?? summary.open[0];
      if (target !== undefined) toDescription(target);
    },
  };
}

export type InspectionView = ReturnType<typeof useInspection>;
