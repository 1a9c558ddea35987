import { z } from "zod";
import { kindsAbout } from "../../../shared/log/journal-groups.ts";
import type { StoredEntry } from "../../../shared/log/stored-entry.ts";
import type { JournalQuestion } from "../../../shared/schemas/journal.ts";
import type { JournalFilter } from "../../../shared/schemas/journal-filter.ts";
import type { ReadableDb } from "../databases.ts";
import { DAY, OFF_TRUCKS } from "../migrations/0550-journal.ts";
import type { Parameters } from "../statement.ts";
import { COLUMNS, lastLogEntry, storedRow } from "./log-entry.ts";

/** So many entries are looked through for one answer where no index leads: somebody's few among a truck's many. */
const SPAN = 50_000;

interface StoredPage {
  readonly stored: StoredEntry[];
  /** The `before` of the next question; `null` at the end. */
  readonly next: number | null;
}

/** Entries as they were stored, newest first. */
export function journalPage(db: ReadableDb, { filter, before, limit }: JournalQuestion): StoredPage {
  const { low, high } = boundsOf(db, filter);
  const end = Math.min(before ?? high + 1, high + 1);
  const { from, where, parameters, isLed } = questionOf(filter);
  const begin = isLed ? low : Math.max(low, end - SPAN);
  const sql = `SELECT ${COLUMNS} FROM ${from}
               WHERE sequence >= @begin AND sequence < @end ${where.map((term) => `AND ${term}`).join(" ")}
               ORDER BY sequence DESC LIMIT @limit`;
  const stored = db.all(
    { name: "log_entry.journal", sql, row: storedRow },
    { ...parameters, begin, end, limit },
  );
  const last = stored.length === limit ? z.int().safeParse(stored.at(-1)?.sequence).data : undefined;
  const reached = last ?? begin;
  return { stored, next: reached > low ? reached : null };
}

const boundsRow = z.object({ low: z.int().nullable(), high: z.int().nullable() });

/** First and last entry of the days that are asked for; others may lie between them where the clock was wrong. */
function boundsOf(db: ReadableDb, { since, until }: JournalFilter): { low: number; high: number } {
  if (since === undefined && until === undefined) return { low: 1, high: lastLogEntry(db)?.sequence ?? 0 };
  const sql = `SELECT min(sequence) AS low, max(sequence) AS high FROM log_entry INDEXED BY log_entry_day
               WHERE ${DAY} BETWEEN @first AND @last`;
  const days = { first: since?.slice(0, 10) ?? "", last: until?.slice(0, 10) ?? "9999-12-31" };
  const bounds = db.get({ name: "log_entry.days", sql, row: boundsRow }, days);
  return { low: bounds?.low ?? 1, high: bounds?.high ?? 0 };
}

interface Question {
  readonly from: string;
  readonly where: readonly string[];
  readonly parameters: Parameters;
  /** Whether an index leads from one entry that is meant to the next. */
  readonly isLed: boolean;
}

function questionOf({ since, until, group, officer }: JournalFilter): Question {
  const isRare = group !== undefined && group !== "trucks";
  const where = [
    isRare && OFF_TRUCKS,
    group !== undefined && "kind IN (SELECT value FROM json_each(@kinds))",
    officer === null && "officer = ''",
    typeof officer === "string" && "officer_id = @officer",
    since !== undefined && "time >= @since",
    until !== undefined && "time < @until",
  ].filter((term) => term !== false);
  const given = {
    kinds: group === undefined ? undefined : JSON.stringify(kindsAbout(group)),
    officer: officer ?? undefined,
    since,
    until,
  };
  const parameters: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) if (value !== undefined) parameters[name] = value;
  return {
    from: isRare ? "log_entry INDEXED BY log_entry_off_trucks" : "log_entry",
    where,
    parameters,
    isLed: isRare && officer === undefined,
  };
}
