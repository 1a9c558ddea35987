import { z } from "zod";
import { type FindingView, findingViewSchema } from "../../../shared/contract/domains/rescreening.ts";
import { type Finding, findingSchema } from "../../../shared/schemas/rescreening.ts";
import type { Viewer } from "../../../shared/schemas/viewer.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, type Select } from "../statement.ts";
import { carrierSeen } from "./personal-data.ts";

const page = (carrier: string) =>
  ({
    name: "rescreening_finding.page",
    sql: `SELECT f.version, f.content, f.seen_by AS seenBy, f.seen_at AS seenAt, f.note,
          d.plate, ${carrier} AS carrier, d.officer, d.decided_at AS decidedAt
        FROM rescreening_finding f JOIN decision d ON d.entry = f.entry
        WHERE (f.seen_at IS NULL) = @open ORDER BY f.sequence DESC, f.id LIMIT @limit OFFSET @offset`,
    row: z
      .looseObject({ content: jsonColumn(findingSchema) })
      .transform(({ content, ...row }) => ({ ...withoutNulls(row), ...content }))
      .pipe(findingViewSchema),
  }) satisfies Select<z.ZodType>;

const count = {
  name: "rescreening_finding.count",
  sql: `SELECT count(*) AS total FROM rescreening_finding f JOIN decision d ON d.entry = f.entry
        WHERE (f.seen_at IS NULL) = @open`,
  row: z.object({ total: z.int() }),
} satisfies Select<z.ZodType>;

const open = {
  name: "rescreening_finding.open",
  sql: "SELECT id FROM rescreening_finding WHERE id = @id AND seen_at IS NULL",
  row: z.object({ id: z.string() }),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "rescreening_finding.insert",
  sql: `INSERT INTO rescreening_finding (id, sequence, version, entry, content)
        VALUES (@id, @sequence, @version, @entry, @content)`,
};

const see: Change = {
  name: "rescreening_finding.see",
  sql: "UPDATE rescreening_finding SET seen_by = @seenBy, seen_at = @seenAt, note = @note WHERE id = @id",
};

const clear: Change = { name: "rescreening_finding.clear", sql: "DELETE FROM rescreening_finding" };

function withoutNulls(row: object): object {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}

interface Page {
  readonly seen: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** Findings that somebody has looked at, or nobody yet, as a viewer may see them; those of the last run first. */
export function pageOfFindings(
  db: ReadableDb,
  { seen, offset, limit }: Page,
  viewer: Viewer,
): { findings: FindingView[]; total: number } {
  const filter = { open: seen ? 0 : 1 };
  const carrier = carrierSeen(viewer);
  return {
    findings: db.all(page(carrier.sql), { ...filter, ...carrier.parameters, offset, limit }),
    total: db.get(count, filter)?.total ?? 0,
  };
}

/** Whether it is there and nobody has looked at it. */
export const isFindingOpen = (db: ReadableDb, id: string): boolean => db.get(open, { id }) !== undefined;

export function insertFinding(
  db: WritableDb,
  finding: Finding,
  { sequence, version }: { readonly sequence: number; readonly version: string },
): void {
  const { id, entry } = finding;
  db.run(insert, { id, entry, sequence, version, content: JSON.stringify(finding) });
}

export function markFindingSeen(
  db: WritableDb,
  seen: { readonly id: string; readonly seenBy: string; readonly seenAt: string; readonly note: string },
): void {
  db.run(see, { ...seen });
}

export function clearFindings(db: WritableDb): void {
  db.run(clear);
}
