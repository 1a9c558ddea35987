interface Days {
  /** The first and the last day, written `2026-11-30`; without one there is no end to that side. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface SplitPeriod {
  /** Months, written `2026-11`, that the period holds from their first day to their last; null for none. */
  readonly months: { readonly from: string; readonly to: string } | null;
  /** What it holds of others. */
  readonly days: readonly { readonly from: string; readonly to: string }[];
}

const FIRST_MONTH = "0000-01";
const LAST_MONTH = "9999-12";

/** Parts a period into whole months, whose sums are ready, and the days before and after them. */
export function splitPeriod({ from, to }: Days): SplitPeriod {
  if (from !== undefined && to !== undefined && from > to) return { months: null, days: [] };
  const first = from === undefined ? FIRST_MONTH : firstWholeMonth(from);
  const last = to === undefined ? LAST_MONTH : lastWholeMonth(to);
  // Without an end there is always a whole month.
  if (first > last && from !== undefined && to !== undefined) return { months: null, days: [{ from, to }] };
  const before = from === undefined ? [] : [{ from, to: dayBefore(`${first}-01`) }];
  const after = to === undefined ? [] : [{ from: dayAfter(lastDayOf(last)), to }];
  return {
    months: { from: first, to: last },
    days: [...before, ...after].filter((days) => days.from <= days.to),
  };
}

const firstWholeMonth = (day: string): string =>
  day.endsWith("-01") ? monthOf(day) : monthOf(dayAfter(lastDayOf(monthOf(day))));

const lastWholeMonth = (day: string): string =>
  day === lastDayOf(monthOf(day)) ? monthOf(day) : monthOf(dayBefore(`${monthOf(day)}-01`));

/** `2026-11` of `2026-11-30`. */
export const monthOf = (day: string): string => day.slice(0, 7);

const lastDayOf = (month: string): string => {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return dayOf(new Date(Date.UTC(year, number, 0)));
};
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const dayAfter = (day: string): string => dayOf(new Date(Date.parse(day) + DAY_MS));
const dayBefore = (day: string): string => dayOf(new Date(Date.parse(day) - DAY_MS));
const DAY_MS = 86_400_000;
