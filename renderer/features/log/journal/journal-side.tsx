import { useMemo, useState } from "react";
import { LogHead } from "../log-head.tsx";
import { LogPeriod } from "../log-period.tsx";
import type { SideProps } from "../trucks-side.tsx";
import { VerifyLog } from "../verify-log.tsx";
import { ExportJournal } from "./export-journal.tsx";
import { JournalFilters } from "./journal-filters.tsx";
import { JournalList } from "./journal-list.tsx";
import { EMPTY_JOURNAL, type JournalView, toFilter } from "./journal-view.ts";

/** Everything that the log says, whatever it is about. */
export function JournalSide({ tabs, selected, onSelect }: SideProps) {
  const [view, setView] = useState<JournalView>(EMPTY_JOURNAL);
  const filter = useMemo(() => toFilter(view), [view]);
  const change = (part: Partial<JournalView>) => setView((old) => ({ ...old, ...part }));
  return (
    <>
      <LogHead tabs={tabs} period={<LogPeriod view={view} onChange={change} />}>
        <JournalFilters view={view} onChange={change} />
      </LogHead>
      <JournalList filter={filter} selected={selected} onSelect={onSelect} />
      <VerifyLog>
        <ExportJournal filter={filter} />
      </VerifyLog>
    </>
  );
}
