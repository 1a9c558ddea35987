import type { JournalGroup } from "../../../../shared/log/journal-groups.ts";
import type { JournalFilter } from "../../../../shared/schemas/journal-filter.ts";
import { type LogSpan, timesOf } from "../log-view.ts";

/** What the program did by itself, beside the officers' accounts. */
export const PROGRAM = "program";

/** What is set above the journal. */
export interface JournalView extends LogSpan {
  readonly group: JournalGroup | null;
  /** An account, or `PROGRAM`. */
  readonly officer: string | null;
}

export const EMPTY_JOURNAL: JournalView = {
  period: "week",
  range: [null, null],
  group: null,
  officer: null,
};

export function toFilter({ group, officer, ...span }: JournalView): JournalFilter {
  return {
    ...timesOf(span),
    ...(group !== null && { group }),
    ...(officer !== null && { officer: officer === PROGRAM ? null : officer }),
  };
}
