import { z } from "zod";
import { type Officer, officerSchema } from "../../../shared/schemas/officer.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, flagColumn, type Select } from "../statement.ts";

const row = officerSchema.extend({
  active: flagColumn,
  hasPin: flagColumn,
  lastSignedInAt: z.iso.datetime().nullable(),
});
export type OfficerRow = z.output<typeof row>;

const COLUMNS = `id, name, role, active, last_signed_in_at AS lastSignedInAt,
  EXISTS (SELECT 1 FROM officer_secret WHERE owner = officer.id) AS hasPin`;

const list = {
  name: "officer.list",
  sql: `SELECT ${COLUMNS} FROM officer ORDER BY active DESC, name, id`,
  row,
} satisfies Select<z.ZodType>;

const byId = {
  name: "officer.by-id",
  sql: `SELECT ${COLUMNS} FROM officer WHERE id = @id`,
  row,
} satisfies Select<z.ZodType>;

const put: Change = {
  name: "officer.put",
  sql: `INSERT INTO officer (id, name, role, active) VALUES (@id, @name, @role, @active)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, active = excluded.active`,
};

const signedIn: Change = {
  name: "officer.signed-in",
  sql: "UPDATE officer SET last_signed_in_at = @time WHERE id = @id",
};

const forgetSignIn: Change = {
  name: "officer.forget-sign-in",
  sql: "UPDATE officer SET last_signed_in_at = NULL WHERE id = @id AND last_signed_in_at = @time",
};

const clear: Change = { name: "officer.clear", sql: "DELETE FROM officer" };

/** Those that can sign in first, by name. */
export function listOfficers(db: ReadableDb): OfficerRow[] {
  return db.all(list);
}

export function readOfficer(db: ReadableDb, id: string): OfficerRow | undefined {
  return db.get(byId, { id });
}

export function putOfficer(db: WritableDb, { id, name, role, active }: Officer): void {
  db.run(put, { id, name, role, active: active ? 1 : 0 });
}

export function putSignedIn(db: WritableDb, id: string, time: string): void {
  db.run(signedIn, { id, time });
}

/** Takes the moment away, unless a later one has taken its place. */
export function clearSignedIn(db: WritableDb, id: string, time: string): void {
  db.run(forgetSignIn, { id, time });
}

export function clearOfficers(db: WritableDb): void {
  db.run(clear);
}
