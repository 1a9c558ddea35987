import { useTranslation } from "react-i18next";
import type { LogEntry } from "../../../../shared/schemas/log-entry.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { sentenceOf } from "./sentences/sentence-of.ts";

/** What an entry of the log says, in one sentence of the officer's language. */
export function useSentence(): (entry: LogEntry) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  return (entry) => sentenceOf(entry, { t, format, language });
}
