import type { DecisionKind } from "../../../shared/schemas/decision.ts";
import { type LogSort, NEWEST_FIRST } from "../../../shared/schemas/log-filter.ts";
import type { Verdict } from "../../../shared/schemas/screening.ts";
import { startOfDay } from "./days.ts";
import type { LogQuery } from "./use-log-pages.ts";

export const PERIODS = ["today", "week", "month", "all", "range"] as const;
export type Period = (typeof PERIODS)[number];

/** Days before today that a period begins at. */
const DAYS_BACK = { today: 0, week: 6, month: 29 } as const;

/** The days that are listed. */
export interface LogSpan {
  readonly period: Period;
  /** First and last day of a range, `YYYY-MM-DD`, as the calendar gives them. */
  readonly range: readonly [first: string | null, last: string | null];
}

/** What the officer has set above the list. */
export interface LogView extends LogSpan {
  readonly text: string;
  readonly decisions: readonly DecisionKind[];
  readonly verdicts: readonly Verdict[];
  readonly officer: string | null;
  readonly overridden: boolean;
  readonly sort: LogSort;
}

export const EMPTY_VIEW: LogView = {
  text: "",
  period: "today",
  range: [null, null],
  decisions: [],
  verdicts: [],
  officer: null,
  overridden: false,
  sort: NEWEST_FIRST,
};

/** How many of the filters behind the button are set. */
export function filtersSet({ decisions, verdicts, officer, overridden }: LogView): number {
  return [decisions.length > 0, verdicts.length > 0, officer !== null, overridden].filter(Boolean).length;
}

export function toQuery({
  text,
  decisions,
  verdicts,
  officer,
  overridden,
  sort,
  ...view
}: LogView): LogQuery {
  return {
    sort,
    filter: {
      text: text.trim(),
      ...timesOf(view),
      ...(decisions.length > 0 && { decisions: [...decisions] }),
      ...(verdicts.length > 0 && { verdicts: [...verdicts] }),
      ...(officer !== null && { officer }),
      ...(overridden && { overridden }),
    },
  };
}

export function timesOf({ period, range: [first, last] }: LogSpan) {
  if (period === "all") return {};
  if (period !== "range") return { since: startOfDay(-DAYS_BACK[period]) };
  return {
    ...(first !== null && { since: startOfDay(0, first) }),
    ...(last !== null && { until: startOfDay(1, last) }),
  };
}
