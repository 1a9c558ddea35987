import type { TFunction } from "i18next";
import type { EntryKind, Payload } from "../../../../../shared/schemas/log-entry.ts";
import type { UiLanguage } from "../../../../../shared/schemas/station.ts";
import type { Format } from "../../../../i18n/format.ts";

/** What a sentence is made with. */
export interface Speech {
  readonly t: TFunction;
  readonly format: Format;
  readonly language: UiLanguage;
}

/** What an entry of each kind says in one sentence; who and when is said beside it. */
export type Sentences<K extends EntryKind> = {
  readonly [Kind in K]: (payload: Payload<Kind>, speech: Speech) => string;
};
