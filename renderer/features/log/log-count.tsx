import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ask } from "../../queries.ts";
import type { LogQuery } from "./use-log-pages.ts";

/** How many trucks the filter lets through; counting a million takes a moment longer than showing the first. */
export function LogCount({ filter }: Pick<LogQuery, "filter">) {
  const { t } = useTranslation();
  const count = useQuery(ask("log.count", filter));
  return (
    <Text size="sm" c="dimmed" aria-live="polite">
      {count.isPending ? t("log.counting") : t("log.count", { count: count.data ?? 0 })}
    </Text>
  );
}
