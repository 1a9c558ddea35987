import { useTranslation } from "react-i18next";
import { GROUPS } from "../../../../shared/schemas/catalogue.ts";
import { DECISIONS } from "../../../../shared/schemas/decision.ts";
import { FLAGS } from "../../../../shared/schemas/screening.ts";
import type { Statistics } from "../../../../shared/sync/supervision.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useCategoryTitle } from "../../catalogue/use-category-title.ts";
import type { DataTable } from "../table.ts";

/** The statistics as tables, in the officer's language; what a newer hub names is shown by its own name. */
export function useStatisticsTables(statistics: Statistics) {
  const { t } = useTranslation();
  const format = useFormat();
  const titleOf = useCategoryTitle();
  const known = <T extends string>(names: readonly T[], name: string): T | undefined =>
    names.find((candidate) => candidate === name);
  const group = (name: string) => {
    const found = known(GROUPS, name);
    return found ? t(`groups.${found}`) : name;
  };
  const flag = (name: string) => {
    const found = known(FLAGS, name);
    return found ? t(`flags.${found}`) : name;
  };
  const decision = (name: string) => {
    const found = known(DECISIONS, name);
    return found ? t(`decision.done.${found}`) : name;
  };
  const trucks = t("supervision.trucks");
  const { byDay, byGroup, byFlag, byCategory, byDecision, secondsPerTruck } = statistics;
  return {
    days: {
      title: t("supervision.byDay"),
      head: [t("supervision.day"), trucks, t("supervision.hits")],
      rows: byDay.map(({ day, trucks: count, hits }) => [format.date(day), count, hits]),
    },
    groups: {
      title: t("supervision.byGroup"),
      head: [t("supervision.group"), trucks],
      rows: byGroup.map((row) => [group(row.group), row.trucks]),
    },
    flags: {
      title: t("supervision.byFlag"),
      head: [t("supervision.flag"), trucks],
      rows: byFlag.map((row) => [flag(row.flag), row.trucks]),
    },
    categories: {
      title: t("supervision.byCategory"),
      head: [t("supervision.category"), trucks, t("supervision.dismissed")],
      rows: byCategory.map((row) => [titleOf(row.category), row.trucks, row.dismissed]),
    },
    decisions: {
      title: t("supervision.byDecision"),
      head: [t("supervision.decision"), trucks],
      rows: byDecision.map((row) => [decision(row.decision), row.trucks]),
    },
    times: {
      title: t("supervision.byTime"),
      head: [t("supervision.upTo"), trucks],
      rows: secondsPerTruck.upTo.map(({ seconds, trucks: count }) => [
        seconds === 0 ? t("supervision.longer") : t("supervision.upToMinutes", { value: seconds / 60 }),
        count,
      ]),
    },
  } satisfies Record<string, DataTable>;
}
