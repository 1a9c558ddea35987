import { type Command, Option } from "commander";
import { z } from "zod";
import { JOURNAL_GROUPS, type JournalGroup } from "../../shared/log/journal-groups.ts";
import type { JournalRow } from "../../shared/schemas/journal.ts";
import type { JournalFilter } from "../../shared/schemas/journal-filter.ts";
import { SEES_NOBODY } from "../../shared/schemas/viewer.ts";
import type { Cell } from "../exporting/cells.ts";
import { csvOf } from "../exporting/write-csv.ts";
import { readJournal } from "../log-reader/read-journal.ts";
import type { ReadableDb } from "../store/databases.ts";
import { listOfficers } from "../store/queries/officer.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { CliFailure } from "./failure.ts";
import { printable } from "./printable.ts";
import { withStation } from "./station.ts";

const HELP = `
Newest first, with every entry: also those that were erased, can not be read, or are not as they were written.
Who drives and for whom is masked. A decision comes without its lines: the act and the case have them. Days and
times are universal (UTC); --to includes its day. OFFICER is a name or an account's id; "" is the program itself.`;

const COLUMNS = ["number", "time", "officer", "kind", "state", "entry", "says"];
const PAGE = 200;
const DAY = 24 * 60 * 60 * 1_000;

interface Options {
  readonly userData: string;
  readonly kind?: JournalGroup;
  readonly from?: string;
  readonly to?: string;
  readonly officer?: string;
  readonly csv?: true;
}

/** `beket journal`: the entries of a station's log, as its journal screen lists them. */
export const journalCommand = (): Command =>
  subcommand("journal")
    .description("list the entries of a station's log")
    .requiredOption("--user-data <folder>", "the folder of the station")
    .addOption(new Option("--kind <kind>", "what the entries are about").choices(JOURNAL_GROUPS))
    .option("--from <day>", "the first day, such as 2026-11-23")
    .option("--to <day>", "the last day")
    .option("--officer <officer>", "who made them")
    .option("--csv", "a table for a spreadsheet, with what each entry says as JSON")
    .addHelpText("after", HELP)
    .action((options: Options) =>
      withStation(options.userData, ({ db }) => {
        const rows = rowsOf(db, filterOf(db, options));
        const lines = options.csv ? csvOf(COLUMNS, rows) : tableOf(rows);
        for (const line of lines) process.stdout.write(line);
      }),
    );

function filterOf(db: ReadableDb, { kind, from, to, officer }: Options): JournalFilter {
  return {
    ...(kind !== undefined && { group: kind }),
    ...(from !== undefined && { since: startOf(from) }),
    ...(to !== undefined && { until: new Date(Date.parse(startOf(to)) + DAY).toISOString() }),
    ...(officer !== undefined && { officer: officer === "" ? null : accountOf(db, officer) }),
  };
}

function startOf(day: string): string {
  if (!z.iso.date().safeParse(day).success)
    throw new CliFailure(`"${day}" is no day: write it as 2026-11-23.`);
  return `${day}T00:00:00.000Z`;
}

function accountOf(db: ReadableDb, officer: string): string {
  const found = listOfficers(db).filter(({ id, name }) => id === officer || name === officer);
  const [account] = found;
  if (account === undefined) throw new CliFailure(`no officer is called "${officer}".`);
  if (found.length > 1)
    throw new CliFailure(
      `several officers are called "${officer}": name one by its id (${found.map(({ id }) => id).join(", ")}).`,
    );
  return account.id;
}

function* rowsOf(db: ReadableDb, filter: JournalFilter): Generator<Cell[]> {
  let before: number | undefined;
  do {
    const page = readJournal(db, { filter, before, limit: PAGE }, SEES_NOBODY);
    for (const row of page.rows) yield cellsOf(row);
    before = page.next ?? undefined;
  } while (before !== undefined);
}

function cellsOf({ sequence, time, officer, id, altered, content }: JournalRow): Cell[] {
  const [kind, says] =
    content.state === "read" ? [content.entry.kind, JSON.stringify(content.entry.payload)] : ["", ""];
  return [sequence, time, officer, kind, altered ? "altered" : content.state, id, says];
}

/** Without what the entries say: a decision's may be long. */
function* tableOf(rows: Iterable<readonly Cell[]>): Generator<string> {
  for (const [number, time, officer, kind, state, id] of rows) {
    const cells = [String(number).padStart(7), time, state === "read" ? kind : state, officer || "—", id];
    yield `${cells.map((cell) => printable(String(cell))).join("  ")}\n`;
  }
}
