import { readFileSync } from "node:fs";
import path from "node:path";
import i18next, { type TFunction } from "i18next";
import type { UiLanguage } from "../../shared/schemas/station.ts";
import { REPOSITORY } from "../support/host/open-beket.ts";

/** What the screens say in a language, to find their parts by. */
export async function wordsOf(language: UiLanguage): Promise<TFunction> {
  const file = path.join(REPOSITORY, "renderer", "i18n", `${language}.json`);
  const instance = i18next.createInstance();
  return await instance.init({
    lng: language,
    resources: { [language]: { translation: JSON.parse(readFileSync(file, "utf8")) } },
    interpolation: { escapeValue: false },
  });
}
