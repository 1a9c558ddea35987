import { DECISIONS } from "../../shared/schemas/decision.ts";
import { EXPORT_COLUMNS, type ExportWords, exportWordsSchema } from "../../shared/schemas/log-export.ts";
import { verdictSchema } from "../../shared/schemas/screening.ts";

const each = (codes: readonly string[], prefix: string) =>
  Object.fromEntries(codes.map((code) => [code, `${prefix} ${code}`]));

/** A word for everything that a file names. */
export const exportWords = (): ExportWords =>
  exportWordsSchema.parse({
    title: "Журнал: [пост 1]",
    columns: each(EXPORT_COLUMNS, "столбец"),
    decisions: each(DECISIONS, "решение"),
    reasons: { "release nothing-listed": "причина nothing-listed" },
    verdicts: each(verdictSchema.options, "проверка"),
  });
