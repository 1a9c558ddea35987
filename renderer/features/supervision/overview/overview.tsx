import { EmptyState, Stack } from "@mantine/core";
import { IconChartBar } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Backlog } from "../../../../shared/schemas/supervision.ts";
import type { Statistics } from "../../../../shared/sync/supervision.ts";
import { ExportMenu } from "../export/export-menu.tsx";
import classes from "../supervision.module.css";
import { ChartCard } from "./chart-card.tsx";
import { Figures } from "./figures.tsx";
import { useStatisticsTables } from "./use-tables.ts";

interface OverviewProps {
  statistics: Statistics;
  backlog?: Backlog;
}

/** Rates and times over the period, each as a chart with its table. */
export function Overview({ statistics, backlog }: OverviewProps) {
  const { t } = useTranslation();
  const tables = useStatisticsTables(statistics);
  const { days, groups, flags, categories, decisions, times } = tables;
  return (
    <Stack gap="md">
      <Figures statistics={statistics} {...(backlog && { backlog })} />
      {statistics.trucks === 0 ? (
        <EmptyState
          p="xl"
          icon={<IconChartBar aria-hidden />}
          title={t("supervision.empty")}
          description={t("supervision.emptyHint")}
        />
      ) : (
        <>
          <div className={classes.charts}>
            <ChartCard table={days} kind="days" />
            <ChartCard table={groups} kind="bars" />
            <ChartCard table={flags} kind="bars" />
            <ChartCard table={categories} kind="bars" />
            <ChartCard table={decisions} kind="bars" />
            <ChartCard table={times} kind="bars" />
          </div>
          <ExportMenu what="supervision" tables={Object.values(tables)} />
        </>
      )}
    </Stack>
  );
}
