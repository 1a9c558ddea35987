import type { TFunction } from "i18next";
import { DECISIONS } from "../../../shared/schemas/decision.ts";
import { EXPORT_COLUMNS, type ExportWords } from "../../../shared/schemas/log-export.ts";
import type { Reason } from "../../../shared/schemas/reasons.ts";
import { verdictSchema } from "../../../shared/schemas/screening.ts";
import type { UiLanguage } from "../../../shared/schemas/station.ts";

export const each = <Code extends string>(codes: readonly Code[], word: (code: Code) => string) =>
  Object.fromEntries(codes.map((code) => [code, word(code)]));

/** The words of an exported file, from the dictionary of the officer's language and the reasons in force. */
export const exportWords = (t: TFunction, language: UiLanguage, reasons: readonly Reason[]) =>
  ({
    title: t("nav.log"),
    columns: each(EXPORT_COLUMNS, (column) => t(`log.export.columns.${column}`)),
    decisions: each(DECISIONS, (kind) => t(`decision.done.${kind}`)),
    reasons: Object.fromEntries(
      reasons.map(({ decision, code, label }) => [`${decision} ${code}`, label[language]]),
    ),
    verdicts: each(verdictSchema.options, (verdict) => t(`verdict.${verdict}`)),
  }) satisfies Record<keyof ExportWords, unknown>;
