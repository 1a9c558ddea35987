import { useTranslation } from "react-i18next";
import type { EntryKind, LogEntry, Payload } from "../../../../shared/schemas/log-entry.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useLanguage } from "../../../i18n/use-language.ts";
import { catalogueSentences } from "./sentences/catalogue.ts";
import { fileSentences } from "./sentences/files.ts";
import { officerSentences } from "./sentences/officers.ts";
import type { Sentences, Speech } from "./sentences/sentence.ts";
import { stationSentences } from "./sentences/station.ts";
import { syncSentences } from "./sentences/sync.ts";
import { truckSentences } from "./sentences/truck.ts";

const SENTENCES: Sentences<EntryKind> = {
  ...truckSentences,
  ...fileSentences,
  ...stationSentences,
  ...officerSentences,
  ...catalogueSentences,
  ...syncSentences,
};

const say = <K extends EntryKind>(kind: K, payload: Payload<K>, speech: Speech): string =>
  SENTENCES[kind](payload, speech);

/** What an entry of the log says, in one sentence of the officer's language. */
export function useSentence(): (entry: LogEntry) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  return ({ kind, payload }) => say(kind, payload, { t, format, language });
}
