import type { ErrorCode } from "../../shared/contract/errors.ts";
import type { RowError } from "../../shared/schemas/import.ts";

/** What may be wrong with a whole file. */
export const FILE_SENTENCES: Partial<Record<ErrorCode, string>> = {
  "file-unreadable": "the file is damaged or is neither a CSV nor an XLSX file.",
  "file-empty": "the file holds no rows.",
  "file-too-large": "the file is too large.",
  "no-description-column":
    "no column holds the names of the goods; give it a heading such as description or наименование.",
};

export const NO_HEADING =
  "a heading row must name the columns, among them the names of the goods (description, наименование).";

const PROBLEMS = {
  "description-missing": "the name of the goods is missing",
  "description-too-long": "the name of the goods is longer than a line may be, and was cut",
  "number-unreadable": "is no number",
  "number-negative": "is a negative number",
  "code-unreadable": "is no commodity code",
  "too-few-columns": "the row has fewer columns than the heading",
} as const satisfies Record<RowError["problem"], string>;

/** What is wrong with one row, with what stood there. */
export function rowSentence({ field, problem, value }: RowError): string {
  const isAboutValue = problem.startsWith("number") || problem.startsWith("code");
  return isAboutValue ? `${field ?? "a value"} "${value}" ${PROBLEMS[problem]}.` : `${PROBLEMS[problem]}.`;
}
