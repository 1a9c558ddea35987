import { Select } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import { useTranslation } from "react-i18next";
import "dayjs/locale/ru";
import "dayjs/locale/kk";
import { useLanguage } from "../../i18n/use-language.ts";
import { type LogSpan, PERIODS, type Period } from "./log-view.ts";

interface LogPeriodProps {
  view: LogSpan;
  onChange: (change: Partial<LogSpan>) => void;
}

const isPeriod = (value: string | null): value is Period => PERIODS.some((period) => period === value);

/** The days that are listed: a usual span, or from one day to another. */
export function LogPeriod({ view, onChange }: LogPeriodProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <Select
        aria-label={t("log.days")}
        w="9.5rem"
        data={PERIODS.map((period) => ({ value: period, label: t(`log.periods.${period}`) }))}
        value={view.period}
        onChange={(period) => isPeriod(period) && onChange({ period })}
        allowDeselect={false}
      />
      {view.period === "range" && (
        <DatePickerInput
          type="range"
          aria-label={t("log.periods.range")}
          placeholder={t("log.periods.choose")}
          locale={language}
          firstDayOfWeek={1}
          valueFormat="DD.MM.YYYY"
          allowSingleDateInRange
          flex={1}
          value={[...view.range]}
          onChange={(range) => onChange({ range })}
          clearable
        />
      )}
    </>
  );
}
