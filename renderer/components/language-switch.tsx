import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { UI_LANGUAGES, type UiLanguage } from "../../shared/schemas/station.ts";
import { LANGUAGE_NAMES } from "../i18n/i18n.ts";

interface LanguageSwitchProps {
  value: UiLanguage;
  onChange: (language: UiLanguage) => void;
}

export function LanguageSwitch({ value, onChange }: LanguageSwitchProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t("settings.language")}
      value={value}
      onChange={onChange}
      data={UI_LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
    />
  );
}
