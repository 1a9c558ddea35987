import { Title } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigation } from "../../navigation.tsx";
import { LogList } from "../log/log-list.tsx";
import { LogSearch } from "../log/log-search.tsx";
import { EMPTY_VIEW, toQuery } from "../log/log-view.ts";
import classes from "./queue.module.css";

export function DecidedToday() {
  const { t } = useTranslation();
  const { go } = useNavigation();
  const [text, setText] = useState("");
  const [settled] = useDebouncedValue(text, 150);
  const query = useMemo(() => toQuery({ ...EMPTY_VIEW, text: settled }), [settled]);
  return (
    <section className={classes.today} aria-label={t("queue.today")}>
      <header className={classes.head}>
        <Title order={2}>{t("queue.today")}</Title>
        <LogSearch text={text} onChange={setText} />
      </header>
      <LogList query={query} selected={null} onSelect={(row) => go({ name: "log", entry: row.entry })} />
    </section>
  );
}
