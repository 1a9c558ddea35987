import { EmptyState, Group, ScrollArea, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconListDetails } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EntryView } from "./entry-view.tsx";
import { ExportLog } from "./export-log.tsx";
import classes from "./log.module.css";
import { LogCount } from "./log-count.tsx";
import { LogFilters } from "./log-filters.tsx";
import { LogList } from "./log-list.tsx";
import { LogOrder } from "./log-order.tsx";
import { LogPeriod } from "./log-period.tsx";
import { LogSearch } from "./log-search.tsx";
import { EMPTY_VIEW, type LogView, toQuery } from "./log-view.ts";
import { VerifyLog } from "./verify-log.tsx";

/** Every decided truck: the list at the left, the entry as it stands in the log at the right. */
export function LogScreen({ entry }: { entry: string | null }) {
  const { t } = useTranslation();
  const [view, setView] = useState<LogView>(entry ? { ...EMPTY_VIEW, period: "all" } : EMPTY_VIEW);
  const [selected, setSelected] = useState(entry);
  const [settled] = useDebouncedValue(view, 150);
  const query = useMemo(() => toQuery(settled), [settled]);
  const change = (part: Partial<LogView>) => setView((old) => ({ ...old, ...part }));
  return (
    <div className={classes.screen}>
      <section className={classes.side} aria-label={t("nav.log")}>
        <header className={classes.head}>
          <Group justify="space-between" wrap="nowrap">
            <Title order={1}>{t("nav.log")}</Title>
            <Group gap="sm" wrap="nowrap" justify="flex-end" flex={1}>
              <LogPeriod view={view} onChange={change} />
            </Group>
          </Group>
          <Group wrap="nowrap" gap="sm">
            <LogSearch text={view.text} onChange={(text) => change({ text })} />
            <LogFilters view={view} onChange={change} />
          </Group>
          <Group justify="space-between" wrap="nowrap">
            <LogCount filter={query.filter} />
            <LogOrder sort={view.sort} onChange={(sort) => change({ sort })} />
          </Group>
        </header>
        <LogList query={query} selected={selected} onSelect={(row) => setSelected(row.entry)} />
        <VerifyLog>
          <ExportLog query={query} />
        </VerifyLog>
      </section>
      <ScrollArea className={classes.entry} type="auto">
        {selected ? (
          <EntryView key={selected} id={selected} onOpen={setSelected} />
        ) : (
          <EmptyState
            p="xl"
            mt="15vh"
            icon={<IconListDetails aria-hidden />}
            title={t("log.choose")}
            description={t("log.chooseHint")}
          />
        )}
      </ScrollArea>
    </div>
  );
}
