import type { Catalogue } from "../schemas/catalogue.ts";
import { type CatalogueDiff, type Change, type ChangeType, ROW_KINDS } from "./change.ts";
import { changedFields } from "./changed-fields.ts";
import { catalogueRows, type Row } from "./rows.ts";

/** Everything that `after` has, lacks or says otherwise than `before`; the order of rows is no difference. */
export function diffCatalogues(before: Catalogue, after: Catalogue): CatalogueDiff {
  const old = rowsByKey(before);
  const now = rowsByKey(after);
  const changes: Change[] = [];
  for (const [key, row] of old) if (!now.has(key)) changes.push(describe("removed", row, row, undefined));
  for (const [key, row] of now) {
    const previous = old.get(key);
    const change = describe(previous ? "changed" : "added", row, previous, row);
    if (!previous || change.fields.length > 0) changes.push(change);
  }
  return { from: before.version, to: after.version, changes: changes.sort(compareChanges) };
}

function rowsByKey(catalogue: Catalogue): Map<string, Row> {
  const times = new Map<string, number>();
  const rows = new Map<string, Row>();
  for (const row of catalogueRows(catalogue)) {
    const key = [row.kind, row.of, row.language, row.id].join("\u0000");
    // Nothing forbids the same wording twice in one category: the second is a row too.
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    rows.set(`${key}\u0000${String(time)}`, row);
  }
  return rows;
}

function describe(type: ChangeType, row: Row, before: Row | undefined, after: Row | undefined): Change {
  const { kind, id, of, language, name } = row;
  const fields = changedFields(before?.fields ?? {}, after?.fields ?? {});
  return { kind, type, id, of, language, name, fields };
}

function compareChanges(a: Change, b: Change): number {
  return (
    ROW_KINDS.indexOf(a.kind) - ROW_KINDS.indexOf(b.kind) ||
    compareText(a.of ?? "", b.of ?? "") ||
    compareText(a.language ?? "", b.language ?? "") ||
    compareText(a.id, b.id)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
