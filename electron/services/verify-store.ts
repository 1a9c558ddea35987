import { setImmediate as nextTurn } from "node:timers/promises";
import { BeketError } from "../../shared/contract/errors.ts";
import type { Verified } from "../../shared/schemas/log-check.ts";
import { readCatalogue } from "../store/catalogue.ts";
import type { ReadableDb } from "../store/databases.ts";
import { assertReadModels, assertWholeFile } from "../store/integrity.ts";
import { openReader } from "../store/open.ts";
import { listCatalogueVersions } from "../store/queries/catalogue-version.ts";
import { lastLogEntry } from "../store/queries/log-entry.ts";
import { openSnapshot } from "../store/snapshot.ts";
import { isDamage } from "../store/store-error.ts";
import { digestOf } from "./load-catalogue.ts";
import { isCut, type LogWitness } from "./log-witness.ts";
import { verifyFiles } from "./verify-files.ts";
import { verifyLog, type Walking } from "./verify-log.ts";
import { verifyProjections } from "./verify-projections.ts";

export interface Depth extends Walking {
  /** Reads every page of the file at once and every catalogue in it: for who has no window to serve. */
  readonly whole: boolean;
  /** Where the evidence files lie, to be read and compared too; a backup has none beside it. */
  readonly evidence?: string | undefined;
  /** Where the log's end was last seen, read before the store is; a backup has none beside it. */
  readonly witness?: LogWitness | null | undefined;
}

/** Something beside the log is damaged, the log itself is sound. */
export class DamagedBesideLog extends BeketError {
  /** How many entries the log has. */
  readonly entries: number;
  constructor(detail: string, entries: number) {
    super("store-damaged", detail);
    this.entries = entries;
  }
}

/**
 * Whether a store's file is what was written: its form, the log's chain and signatures, its end where a witness saw
 * it, its pages, and the read models against the log, and the evidence files where they lie beside it. Names the
 * first entry that is bad or listed or found otherwise; throws `store-damaged` where the file can not be read or its
 * form was changed, a `DamagedBesideLog` where that leaves the log sound. The log may be long: it is read by parts,
 * and only its tables are compared as they stood at one moment.
 */
export async function verifyStore(file: string, depth: Depth): Promise<Verified> {
  refuseOtherTables(file);
  const { db, close } = openReader(file);
  try {
    const chain = await verifyLog(db, depth);
    if (chain.firstBad) return chain;
    const { entries } = chain;
    const firstBad =
      firstCut(db, depth.witness) ??
      (await verifyTables(file, entries, depth)) ??
      (await firstLost(db, depth));
    return { entries, firstBad };
  } finally {
    close();
  }
}

/** The same where whatever is damaged is an answer too. */
export async function verifyOrDamaged(file: string, depth: Depth): Promise<Verified> {
  try {
    return await verifyStore(file, depth);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const entries = error instanceof DamagedBesideLog ? error.entries : 0;
    return { entries, firstBad: null, damaged: error.message };
  }
}

type FirstBad = Verified["firstBad"];

const refuseOtherTables = (file: string): void => openSnapshot(file).close();

function firstCut(db: ReadableDb, witness: LogWitness | null = null): FirstBad {
  if (witness === null || !isCut(db, witness)) return null;
  const last = lastLogEntry(db)?.sequence ?? 0;
  return { sequence: Math.min(last + 1, witness.sequence), problem: "cut" };
}

async function verifyTables(
  file: string,
  entries: number,
  { whole, signal, pause = nextTurn }: Depth,
): Promise<FirstBad> {
  const snapshot = openSnapshot(file);
  try {
    snapshot.assertForm();
    await assertReadModels(snapshot.db, pause);
    if (whole) assertWhole(snapshot.db);
    return await verifyProjections(snapshot, { signal, pause });
  } catch (error) {
    throw isDamage(error) ? new DamagedBesideLog(error.message, entries) : error;
  } finally {
    snapshot.close();
  }
}

async function firstLost(db: ReadableDb, { evidence, signal }: Depth): Promise<FirstBad> {
  return evidence === undefined ? null : verifyFiles(db, evidence, signal);
}

function assertWhole(db: ReadableDb): void {
  assertWholeFile(db);
  for (const version of listCatalogueVersions(db)) readCatalogue(db, version, digestOf);
}
