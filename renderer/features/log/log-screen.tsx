import { EmptyState, Group, ScrollArea, SegmentedControl, Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconListDetails } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { EntryView } from "./entry-view.tsx";
import classes from "./log.module.css";
import { LogList } from "./log-list.tsx";
import { LogSearch } from "./log-search.tsx";
import { startOfToday } from "./today.ts";
import { VerifyLog } from "./verify-log.tsx";

/** Every decided truck: the list at the left, the entry as it stands in the log at the right. */
export function LogScreen({ entry }: { entry: string | null }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [days, setDays] = useState<"today" | "all">(entry ? "all" : "today");
  const [selected, setSelected] = useState(entry);
  const [settled] = useDebouncedValue(text, 150);
  const query = useMemo(
    () => ({ text: settled.trim(), since: days === "today" ? startOfToday() : null }),
    [settled, days],
  );
  return (
    <div className={classes.screen}>
      <section className={classes.side} aria-label={t("nav.log")}>
        <header className={classes.head}>
          <Group justify="space-between" wrap="nowrap">
            <Title order={1}>{t("nav.log")}</Title>
            <SegmentedControl
              aria-label={t("log.days")}
              value={days}
              onChange={setDays}
              data={[
                { value: "today", label: t("log.today") },
                { value: "all", label: t("log.all") },
              ]}
            />
          </Group>
          <LogSearch text={text} onChange={setText} />
        </header>
        <LogList query={query} selected={selected} onSelect={(row) => setSelected(row.entry)} />
        <VerifyLog />
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
