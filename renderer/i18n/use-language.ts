import { useTranslation } from "react-i18next";
import { UI_LANGUAGES, type UiLanguage } from "../../shared/schemas/station.ts";

/** The language that is set, as a key into the catalogue's localized texts. */
export function useLanguage(): UiLanguage {
  const { language } = useTranslation().i18n;
  return UI_LANGUAGES.find((known) => known === language) ?? "ru";
}
