import { Alert } from "@mantine/core";
import { IconCloudOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ErrorCode } from "../../../../shared/contract/errors.ts";
import type { Period } from "../../../../shared/schemas/supervision.ts";
import { useFormat } from "../../../i18n/format.ts";

interface AsOfProps {
  asOf: string;
  stale: ErrorCode | null;
  /** Of figures that are of a period. */
  period?: Period;
}

/** Says that what is shown is what was received last, and why there is nothing newer. */
export function AsOf({ asOf, stale, period }: AsOfProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (stale === null) return null;
  return (
    <Alert
      color="check"
      icon={<IconCloudOff aria-hidden />}
      title={t("supervision.asOf", { time: format.dateTime(asOf) })}
    >
      {t(`errors.${stale}`)}{" "}
      {period && t("supervision.keptPeriod", { from: format.date(period.from), to: format.date(period.to) })}
    </Alert>
  );
}
