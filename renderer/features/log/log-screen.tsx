import { EmptyState, ScrollArea, SegmentedControl } from "@mantine/core";
import { IconListDetails } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../sign-in/use-desk-session.ts";
import { EntryView } from "./entry-view.tsx";
import { JournalSide } from "./journal/journal-side.tsx";
import classes from "./log.module.css";
import { TrucksSide } from "./trucks-side.tsx";

const TABS = ["trucks", "journal"] as const;

/** The log: decided trucks or, for who may, everything that it says; at the right the entry as it stands in it. */
export function LogScreen({ entry }: { entry: string | null }) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<(typeof TABS)[number]>("trucks");
  const [selected, setSelected] = useState(entry);
  const mayReadAll = useMay("log.journal");
  const tabs = mayReadAll && (
    <SegmentedControl
      fullWidth
      aria-label={t("nav.log")}
      data={TABS.map((name) => ({ value: name, label: t(`journal.tabs.${name}`) }))}
      value={tab}
      onChange={(name) => {
        setSelected(null);
        setTab(name);
      }}
    />
  );
  const Side = tab === "journal" ? JournalSide : TrucksSide;
  return (
    <div className={classes.screen}>
      <section className={classes.side} aria-label={t("nav.log")}>
        <Side tabs={tabs} selected={selected} onSelect={setSelected} />
      </section>
      <ScrollArea className={classes.entry} type="auto">
        {selected ? (
          <EntryView key={selected} id={selected} onOpen={setSelected} />
        ) : (
          <EmptyState
            p="xl"
            mt="15vh"
            icon={<IconListDetails aria-hidden />}
            title={tab === "journal" ? t("journal.choose") : t("log.choose")}
            description={tab === "journal" ? t("journal.chooseHint") : t("log.chooseHint")}
          />
        )}
      </ScrollArea>
    </div>
  );
}
