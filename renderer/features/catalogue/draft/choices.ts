import type { Sheet } from "../../../../shared/catalogue-tables/table.ts";
import {
  type ContextWords,
  contextWordsSchema,
  GROUPS,
  LANGUAGES,
  PROVENANCES,
  TERM_KINDS,
  TERM_RULES,
} from "../../../../shared/schemas/catalogue.ts";

const NAME_RULES = ["fuzzy", "exact", "context"] as const;
const LISTED = ["mostly", "partly", "rarely"] as const;
const USES = contextWordsSchema.keyof().options;

type Choice =
  | (typeof GROUPS | typeof LANGUAGES | typeof TERM_KINDS | typeof TERM_RULES)[number]
  | (typeof PROVENANCES | typeof LISTED)[number]
  | keyof ContextWords;

/** The words that may stand in a column; null where anything may. */
export function choicesOf(sheet: Sheet, column: string): readonly Choice[] | null {
  if (column === "provenance") return PROVENANCES;
  if (column === "group") return GROUPS;
  if (column === "language") return LANGUAGES;
  if (column === "kind") return TERM_KINDS;
  if (column === "rule") return sheet === "terms" ? TERM_RULES : NAME_RULES;
  if (column === "listed" && sheet === "makers") return LISTED;
  return column === "use" ? USES : null;
}
