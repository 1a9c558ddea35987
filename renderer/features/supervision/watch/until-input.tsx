import { DateInput } from "@mantine/dates";
import "@mantine/dates/styles.css";
import "dayjs/locale/kk";
import "dayjs/locale/ru";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../i18n/use-language.ts";

interface UntilInputProps {
  /** A day, ISO; null for no end. */
  value: string | null;
  onChange: (until: string | null) => void;
  max?: string;
  clearable?: boolean;
}

/** The last day on which something holds. */
export function UntilInput({ value, onChange, max, clearable = true }: UntilInputProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <DateInput
      label={t("watch.untilLabel")}
      maw={200}
      locale={language}
      valueFormat="DD.MM.YYYY"
      clearable={clearable}
      {...(max !== undefined && { maxDate: max })}
      value={value}
      onChange={onChange}
    />
  );
}
