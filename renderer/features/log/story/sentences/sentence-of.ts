import type { EntryKind, LogEntry, Payload } from "../../../../../shared/schemas/log-entry.ts";
import { catalogueSentences } from "./catalogue.ts";
import { fileSentences } from "./files.ts";
import { officerSentences } from "./officers.ts";
import type { Sentences, Speech } from "./sentence.ts";
import { settingSentences } from "./settings.ts";
import { stationSentences } from "./station.ts";
import { syncSentences } from "./sync.ts";
import { truckSentences } from "./truck.ts";

const SENTENCES: Sentences<EntryKind> = {
  ...truckSentences,
  ...fileSentences,
  ...stationSentences,
  ...settingSentences,
  ...officerSentences,
  ...catalogueSentences,
  ...syncSentences,
};

const say = <K extends EntryKind>(kind: K, payload: Payload<K>, speech: Speech): string =>
  SENTENCES[kind](payload, speech);

/** What an entry of the log says, in one sentence. */
export const sentenceOf = ({ kind, payload }: Pick<LogEntry, "kind" | "payload">, speech: Speech): string =>
  say(kind, payload, speech);
