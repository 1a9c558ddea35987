import { canonicalJson } from "../../shared/log/canonical-json.ts";
import type { ReadableDb } from "../store/databases.ts";
import { openMemoryStore } from "../store/memory.ts";
import { officerEntriesAfter } from "../store/queries/log-entry.ts";
import { listOfficers } from "../store/queries/officer.ts";
import { listShifts } from "../store/queries/shift.ts";
import { officers } from "../store/read-models/officers.ts";

const PART = 200;

/**
 * Makes accounts and shifts again from their entries, beside the stored ones. They are few.
 * @returns the entry that says otherwise; where a row stands on none, the last that names an account
 */
export function firstOtherOfficer(db: ReadableDb): number | null {
  const memory = openMemoryStore();
  try {
    const lastOf = new Map<string, number>();
    let last = 0;
    for (;;) {
      const entries = officerEntriesAfter(db, last, PART);
      for (const entry of entries) {
        officers.apply(memory.db, entry);
        lastOf.set(entry.payload.officer, entry.sequence);
      }
      last = entries.at(-1)?.sequence ?? last;
      if (entries.length < PART) break;
    }
    const account = firstDiffering(listOfficers(memory.db), listOfficers(db), ({ id }) => id);
    if (account) return lastOf.get(account.id) ?? last;
    const shift = firstDiffering(listShifts(memory.db), listShifts(db), ({ sequence }) => String(sequence));
    return shift?.sequence ?? null;
  } finally {
    memory.close();
  }
}

function firstDiffering<Row>(
  expected: readonly Row[],
  stored: readonly Row[],
  keyOf: (row: Row) => string,
): Row | undefined {
  const [ours, theirs] = [expected, stored].map((rows) => new Map(rows.map((row) => [keyOf(row), row])));
  const said = (row: Row | undefined) => canonicalJson(row ?? null);
  return [...expected, ...stored].find(
    (row) => said(ours?.get(keyOf(row))) !== said(theirs?.get(keyOf(row))),
  );
}
