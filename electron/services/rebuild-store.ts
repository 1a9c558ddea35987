import { renameSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import { BeketError } from "../../shared/contract/errors.ts";
import { makeSingleFile } from "../store/backup.ts";
import { copyTables } from "../store/copy-tables.ts";
import { removeDatabase } from "../store/database-files.ts";
import type { WritableDb } from "../store/databases.ts";
import { assertReadModels } from "../store/integrity.ts";
import { openStore } from "../store/open.ts";
import { READ_MODEL_TABLES } from "../store/read-models/index.ts";
import { asStoreError, isDamage } from "../store/store-error.ts";
import { rebuildReadModels } from "./rebuild-read-models.ts";
import { verifyStore } from "./verify-store.ts";

/**
 * Makes the read models of a store's file again from its log, which must have been verified before; nobody else may
 * have it open. Where their pages or an index are damaged, a new file takes its place, with all that the log is not
 * the source of. All or nothing.
 * @returns how many decisions there are, revised ones too
 * @throws BeketError `store-damaged` where something else can not be read, `store-busy`
 */
export async function rebuildStore(file: string): Promise<number> {
  try {
    return await withDb(file, rebuiltInPlace);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return await rebuiltAnew(file);
  }
}

async function rebuiltInPlace(db: WritableDb): Promise<number> {
  const decisions = rebuildReadModels(db);
  await assertReadModels(db, nextTurn);
  return decisions;
}

async function rebuiltAnew(file: string): Promise<number> {
  const anew = `${file}.rebuilding`;
  try {
    removeDatabase(anew);
    makeSingleFile(file);
    copyTables(file, anew, READ_MODEL_TABLES);
    const decisions = await withDb(anew, rebuildReadModels);
    const { firstBad } = await verifyStore(anew, { whole: true });
    if (firstBad) throw new BeketError("store-damaged", `entry ${firstBad.sequence}: ${firstBad.problem}`);
    makeSingleFile(anew);
    renameSync(anew, file);
    return decisions;
  } catch (error) {
    throw asStoreError(error);
  } finally {
    removeDatabase(anew);
  }
}

async function withDb<T>(file: string, work: (db: WritableDb) => T | Promise<T>): Promise<T> {
  const store = openStore(file, { now: () => 0, onSlow: () => {} });
  try {
    return await work(store.db);
  } finally {
    store.close();
  }
}
