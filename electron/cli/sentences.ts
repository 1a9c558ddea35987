import type { ErrorCode } from "../../shared/contract/errors.ts";
import type { LogProblem } from "../../shared/log/problem.ts";
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

/** What may keep a command from working on a station's database. */
export const STORE_SENTENCES: Partial<Record<ErrorCode, string>> = {
  "not-found": "there is no such file or entry.",
  "entry-erased": "what this entry said was erased when its time was over.",
  "entry-altered":
    "is not as it was written: nothing is made with it. beket verify says what is wrong; beket restore puts a backup back.",
  "not-set-up": "the station has no name yet: there is no log.",
  "already-set-up": "there is a station already.",
  "store-full": "there is no room on the disk.",
  "store-readonly": "the file or its folder can not be opened or written to.",
  "store-damaged": "the database is damaged.",
  "store-from-future": "the database was made by a newer version of Beket.",
  "store-busy": "another program is using the database: close it first.",
  "store-unreachable": "the disk does not answer.",
  "station-key-missing":
    "the station's key (station-key.pem) is not in the folder, or it is another station's.",
};

export const otherPost = (post: string): string =>
  `it is a backup of another post, ${post}. Nothing was changed.`;

/** What may be wrong with an entry, or with what is listed and found of it. */
export const PROBLEM_SENTENCES = {
  sequence: "an entry is missing, doubled or out of place.",
  "previous-hash": "the entry before it is not the one that it followed.",
  hash: "it was changed after it was written.",
  erased: "what it said was taken out, and no entry says so.",
  payload: "what it says was changed, or taken out by half.",
  signature: "it was not signed by this station.",
  station: "it is another station's.",
  unreadable: "it is of a kind that this version does not know.",
  "decision-row": "the list of decisions shows it otherwise than the log has it (beket rebuild mends that).",
  "read-model-row": "a table made from the log holds something else (beket rebuild mends that).",
  "search-words": "search finds it by other words than the log has (beket rebuild mends that).",
  "file-row":
    "the list of its truck's files shows it otherwise than the log has it (beket rebuild mends that).",
  "file-missing": "the file that it attached is not in the folder evidence.",
  "file-altered": "the file that it attached was changed after it arrived.",
  "kept-row":
    "the post's name, a setting or its watch list is not what the log says (beket rebuild mends that).",
  page: "the page of the file that it stands on is damaged; the entries before it are sound.",
  cut: "it was there when the program last ran: the log has been cut off, or an older one was put in its place.",
  "officer-row": "an account or a shift is not what the log says of it (beket rebuild mends that).",
} as const satisfies Record<LogProblem, string>;
