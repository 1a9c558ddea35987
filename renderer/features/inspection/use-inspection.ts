import { useMutation } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { RequestOf } from "../../../shared/contract/contract.ts";
import type { Dismissal } from "../../../shared/schemas/decision.ts";
import type { PapersField } from "../../../shared/schemas/inspection.ts";
import { call } from "../../api.ts";
import type { AnsweredMatch } from "./evidence/evidence-panel.tsx";
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

  const remembering = useMutation({
    mutationFn: (request: RequestOf<"lookalike.propose">) => call("lookalike.propose", request),
    onSuccess: () => session.rescreen(),
  });
  const forgetting = useMutation({
    mutationFn: (id: string) => call("lookalike.take-back", { id }),
    onSuccess: () => session.rescreen(),
  });

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
    answer: ({ line, category, remember }: AnsweredMatch, reason: Dismissal["reason"] | null) => {
      session.edit((now) => answerMatch(now, line.id, category, reason));
      if (remember && reason) remembering.mutate({ inspection: session.id, line, category, reason });
      // The button that was pressed is gone: the keyboard stays in the panel.
      evidence.current?.focus();
    },
    remembering,
    /** Takes back what was remembered for the truck. */
    forget: (id: string) => forgetting.mutate(id),
    addLine: () => toDescription(lines.length),
    backToCell: () => focus(active.cell),
    nextOpen: () => {
      const target = summary.open.find((at) => at > row) ?? summary.open[0];
      if (target !== undefined) toDescription(target);
    },
  };
}

export type InspectionView = ReturnType<typeof useInspection>;
