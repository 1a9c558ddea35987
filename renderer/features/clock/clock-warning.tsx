import { Alert } from "@mantine/core";
import { IconClockExclamation } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { ask } from "../../queries.ts";

/** Before anybody has signed in: that the clock is wrong, and that signing in does no harm. */
export function ClockWarning() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: doubt } = useQuery(ask("clock.state"));
  if (!doubt) return null;
  const { fault, previous, now } = doubt;
  return (
    <Alert
      role="status"
      color="check"
      icon={<IconClockExclamation aria-hidden />}
      title={t(`clock.title.${fault}`)}
    >
      {t("clock.said", { previous: format.dateTime(previous), now: format.dateTime(now) })}{" "}
      {t("clock.entrance")}
    </Alert>
  );
}
