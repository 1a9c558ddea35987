import { z } from "zod";
import { type Restored, restoredSchema } from "../../shared/schemas/backup.ts";
import { changeFile } from "../store/look-into.ts";
import { readSetting, removeSetting, writeSetting } from "../store/queries/setting.ts";
import { PROGRAM } from "./acting.ts";
import { appendEntry } from "./append-entry.ts";
import type { Actor, Desk } from "./desk.ts";

export interface RestoreAsked {
  readonly at: Date;
  readonly how: Restored["how"];
  /** Who asked, where the program knows. */
  readonly officer?: Actor;
}

const KEY = "restored";
const noteSchema = z.object({
  restored: restoredSchema,
  officer: z.object({ name: z.string(), id: z.ulid().optional() }),
});

/** Says in the copy that is to take the store's place that it is one: it can not open without its entry. */
export function noteRestore(
  copy: string,
  { at, officer = PROGRAM, ...restored }: RestoreAsked & Omit<Restored, "at" | "how">,
): void {
  changeFile(copy, (db) =>
    writeSetting(db, KEY, { restored: { ...restored, at: at.toISOString() }, officer }),
  );
}

/** Puts into the log that this store is a restored backup, once, where it is one. */
export function recordRestore(desk: Desk): void {
  const note = readSetting(desk.db, KEY, noteSchema);
  if (!note) return;
  const { restored, officer } = note;
  desk.db.transaction("restore.record", () => {
    appendEntry({ ...desk, actor: () => officer }, { kind: "backup-restored", payload: restored });
    removeSetting(desk.db, KEY);
  });
}
