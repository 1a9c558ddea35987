import { Group, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./log.module.css";

interface LogHeadProps {
  tabs: ReactNode;
  period: ReactNode;
  children: ReactNode;
}

/** What stands above a list of the log: its days, and what else is asked for. */
export function LogHead({ tabs, period, children }: LogHeadProps) {
  const { t } = useTranslation();
  return (
    <header className={classes.head}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={1}>{t("nav.log")}</Title>
        <Group gap="sm" wrap="nowrap" justify="flex-end" flex={1}>
          {period}
        </Group>
      </Group>
      {tabs}
      {children}
    </header>
  );
}
