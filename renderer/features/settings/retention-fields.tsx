import { NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { RETENTION_CLASSES, type Retention } from "../../../shared/schemas/retention.ts";

const MOST_MONTHS = 1_200;

interface RetentionFieldsProps {
  retention: Retention;
  onChange: (retention: Retention) => void;
  disabled?: boolean;
}

/** Months by class of what is kept; empty is for ever. */
export function RetentionFields({ retention, onChange, disabled = false }: RetentionFieldsProps) {
  const { t } = useTranslation();
  return RETENTION_CLASSES.map((name) => (
    <NumberInput
      key={name}
      label={t(`retention.classes.${name}`)}
      description={t(`retention.hints.${name}`)}
      placeholder={t("retention.forever")}
      suffix={` ${t("retention.months")}`}
      min={1}
      max={MOST_MONTHS}
      allowDecimal={false}
      allowNegative={false}
      disabled={disabled}
      value={retention[name] ?? ""}
      onChange={(months) => onChange({ ...retention, [name]: typeof months === "number" ? months : null })}
    />
  ));
}
