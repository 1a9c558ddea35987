import { Group } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type ReactNode, useMemo, useState } from "react";
import { ExportLog } from "./export-log.tsx";
import { LogCount } from "./log-count.tsx";
import { LogFilters } from "./log-filters.tsx";
import { LogHead } from "./log-head.tsx";
import { LogList } from "./log-list.tsx";
import { LogOrder } from "./log-order.tsx";
import { LogPeriod } from "./log-period.tsx";
import { LogSearch } from "./log-search.tsx";
import { EMPTY_VIEW, type LogView, toQuery } from "./log-view.ts";
import { VerifyLog } from "./verify-log.tsx";

export interface SideProps {
  tabs: ReactNode;
  /** The entry that is shown. */
  selected: string | null;
  onSelect: (entry: string) => void;
}

/** Every decided truck, found by words, days and what was decided. */
export function TrucksSide({ tabs, selected, onSelect }: SideProps) {
  // Whoever comes to see one entry finds it in the list, whatever its day.
  const [view, setView] = useState<LogView>(selected ? { ...EMPTY_VIEW, period: "all" } : EMPTY_VIEW);
  const [settled] = useDebouncedValue(view, 150);
  const query = useMemo(() => toQuery(settled), [settled]);
  const change = (part: Partial<LogView>) => setView((old) => ({ ...old, ...part }));
  return (
    <>
      <LogHead tabs={tabs} period={<LogPeriod view={view} onChange={change} />}>
        <Group wrap="nowrap" gap="sm">
          <LogSearch text={view.text} onChange={(text) => change({ text })} />
          <LogFilters view={view} onChange={change} />
        </Group>
        <Group justify="space-between" wrap="nowrap">
          <LogCount filter={query.filter} />
          <LogOrder sort={view.sort} onChange={(sort) => change({ sort })} />
        </Group>
      </LogHead>
      <LogList query={query} selected={selected} onSelect={(row) => onSelect(row.entry)} />
      <VerifyLog>
        <ExportLog query={query} />
      </VerifyLog>
    </>
  );
}
