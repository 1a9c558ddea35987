import i18next, { type i18n as I18n } from "i18next";
import { initReactI18next } from "react-i18next";
import type { UiLanguage } from "../../shared/schemas/station.ts";
import en from "./en.json";
import kk from "./kk.json";
import ru from "./ru.json";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof ru };
  }
}

/** Each language by its own name, for those who cannot read the one that is set. */
export const LANGUAGE_NAMES = { ru: "Русский", kk: "Қазақша", en: "English" } as const satisfies Record<
  UiLanguage,
  string
>;

/** Russian until the settings are read; the dictionaries are part of the bundle, so nothing loads. */
export const i18n: I18n = i18next.createInstance();

await i18n.use(initReactI18next).init({
  resources: { ru: { translation: ru }, kk: { translation: kk }, en: { translation: en } },
  lng: "ru",
  fallbackLng: false,
  interpolation: { escapeValue: false },
  returnEmptyString: false,
});

/** Switches the interface and tells the page's language to screen readers and the hyphenator. */
export async function setLanguage(language: UiLanguage): Promise<void> {
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
}
