import { Alert } from "@mantine/core";
import { IconShieldX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { BadEntry } from "../../../shared/log/problem.ts";

/** Over an entry that is shown though it is not as it was written: what it says is not to be relied on. */
export function BadEntryAlert({ sequence, problem }: BadEntry) {
  const { t } = useTranslation();
  return (
    <Alert role="alert" color="hit" icon={<IconShieldX aria-hidden />} title={t("log.altered", { sequence })}>
      {t("log.alteredHint", { problem: t(`log.problems.${problem}`) })}
    </Alert>
  );
}
