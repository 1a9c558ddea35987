import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";

interface WaitedProps {
  since: string;
  now: number;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** How long a truck has stood here; the exact time is its title. */
export function Waited({ since, now }: WaitedProps) {
  const { t } = useTranslation();
  const format = useFormat();
  // A clock that was set back makes no waiting time of less than nothing.
  const minutes = Math.max(0, Math.floor((now - Date.parse(since)) / 60_000));
  const text = () => {
    if (minutes < HOUR) return t("queue.minutes", { minutes });
    if (minutes < DAY)
      return t("queue.hours", { hours: Math.floor(minutes / HOUR), minutes: minutes % HOUR });
    return t("queue.days", { days: Math.floor(minutes / DAY), hours: Math.floor((minutes % DAY) / HOUR) });
  };
  return (
    <Text size="sm" title={format.dateTime(since)} style={{ whiteSpace: "nowrap" }}>
      {text()}
    </Text>
  );
}
