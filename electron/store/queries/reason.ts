import { z } from "zod";
import { type Reason, reasonSchema } from "../../../shared/schemas/reasons.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, flagColumn, jsonColumn, type Select } from "../statement.ts";

const all = {
  name: "reason.all",
  sql: "SELECT decision, code, label, note_needed AS noteNeeded, active FROM reason ORDER BY position",
  row: z.object({
    decision: reasonSchema.shape.decision,
    code: z.string(),
    label: jsonColumn(reasonSchema.shape.label),
    noteNeeded: flagColumn,
    active: flagColumn,
  }),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "reason.insert",
  sql: `INSERT INTO reason (position, sequence, decision, code, label, note_needed, active)
        VALUES (@position, @sequence, @decision, @code, @label, @noteNeeded, @active)`,
};
const clear: Change = { name: "reason.clear", sql: "DELETE FROM reason" };

/** The list as it was last changed; empty where it never was. */
export function readReasons(db: ReadableDb): Reason[] {
  return db.all(all);
}

export function replaceReasons(db: WritableDb, reasons: readonly Reason[], sequence: number): void {
  clearReasons(db);
  for (const [position, { decision, code, label, noteNeeded, active }] of reasons.entries())
    db.run(insert, {
      position,
      sequence,
      decision,
      code,
      label: JSON.stringify(label),
      noteNeeded: Number(noteNeeded),
      active: Number(active),
    });
}

export function clearReasons(db: WritableDb): void {
  db.run(clear);
}
