import type { TFunction } from "i18next";
import { DECISIONS, REASON_CODES } from "../../../shared/schemas/decision.ts";
import { EXPORT_COLUMNS, type ExportWords } from "../../../shared/schemas/log-export.ts";
import { verdictSchema } from "../../../shared/schemas/screening.ts";

const each = <Code extends string>(codes: readonly Code[], word: (code: Code) => string) =>
  Object.fromEntries(codes.map((code) => [code, word(code)]));

/** The words of an exported file, from the dictionary of the officer's language. */
export const exportWords = (t: TFunction) =>
  ({
    title: t("nav.log"),
    columns: each(EXPORT_COLUMNS, (column) => t(`log.export.columns.${column}`)),
    decisions: each(DECISIONS, (kind) => t(`decision.done.${kind}`)),
    reasons: each(REASON_CODES, (reason) => t(`decision.reasons.${reason}`)),
    verdicts: each(verdictSchema.options, (verdict) => t(`verdict.${verdict}`)),
  }) satisfies Record<keyof ExportWords, unknown>;
