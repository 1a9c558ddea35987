import { openHub } from "../../../hub/create-hub.ts";
import type { SentBatch, Signer } from "../../../hub/services/read-batch.ts";
import { receiveEntries } from "../../../hub/services/receive-entries.ts";
import { openStore, type Store } from "../../../hub/store/open.ts";
import { insertEntries } from "../../../hub/store/queries/log.ts";
import { addMonthTallies, addTallies, insertTrucks } from "../../../hub/store/queries/read-models.ts";
import { insertStation } from "../../../hub/store/queries/station.ts";
import { write } from "../../../hub/store/write.ts";
import { sentBatch } from "../../support/hub/client.ts";
import type { Postgres } from "../../support/hub/postgres.ts";
import type { StationLog } from "../../support/hub/station.ts";
import { onNewStore, type StoreName } from "./stores.ts";

export interface Intake {
  readonly store: StoreName;
  /** What is in the logs. */
  readonly content: string;
  readonly entries: number;
  readonly bytesPerEntry: number;
  /** Entries a second, verified and put in their place, read models included. */
  readonly accepted: number;
  /** Rows of entries a second, inserted as they are in the same transactions. */
  readonly bareEntries: number;
  /** Entries a second when also the rows of the read models are inserted as they are. */
  readonly bareAll: number;
}

const BATCH = 250;

interface Sent {
  readonly signer: Signer;
  readonly batches: readonly SentBatch[];
}

/**
 * The hub's own intake, and then the very rows that it made, inserted without any question into a new database. The
 * first station's log is taken in before the time begins: a hub runs for months, and its threads are up.
 */
export async function measureIntake(
  store: StoreName,
  postgres: Postgres,
  content: string,
  stations: readonly StationLog[],
): Promise<Intake> {
  const [warmUp, ...measured] = stations.map(({ id: station, publicKey, entries }) => ({
    signer: { station, publicKey },
    batches: [...batchesOf(entries)].map(sentBatch),
  }));
  const entries = stations.slice(1).reduce((sum, log) => sum + log.entries.length, 0);
  const { seconds, rows } = await onNewStore(store, postgres, async (options) => {
    const { context, close } = await openHub({ ...options, name: "bench" });
    await write(context.store, async (tx) => {
      for (const { id, publicKey } of stations)
        await insertStation(tx, { id, post: "Пост", crossing: "", public_key: publicKey, enrolled_at: "" });
    });
    const takeIn = async ({ signer, batches }: Sent) => {
      for (const batch of batches) await receiveEntries(context, signer, batch);
    };
    // All at once, so that every thread has its share.
    if (warmUp !== undefined)
      await Promise.all(warmUp.batches.map((batch) => receiveEntries(context, warmUp.signer, batch)));
    const start = performance.now();
    await Promise.all(measured.map(takeIn));
    const seconds = (performance.now() - start) / 1000;
    const rows = await allRows(context.store, warmUp?.signer.station ?? "");
    await close();
    return { seconds, rows };
  });
  const insert = (withReadModels: boolean) =>
    onNewStore(store, postgres, async (options) => {
      const db = await openStore(options);
      const start = performance.now();
      for (let from = 0; from < rows.entries.length; from += BATCH)
        await write(db, async (tx) => {
          await insertEntries(tx, rows.entries.slice(from, from + BATCH));
          if (withReadModels) await insertTrucks(tx, trucksOf(rows, from));
        });
      if (withReadModels)
        await write(db, async (tx) => {
          await addTallies(tx, rows.tallies);
          await addMonthTallies(tx, rows.months);
        });
      const took = (performance.now() - start) / 1000;
      await db.destroy();
      return entries / took;
    });
  const bytes = rows.entries.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  return {
    store,
    content,
    entries,
    bytesPerEntry: bytes / entries,
    accepted: entries / seconds,
    bareEntries: await insert(false),
    bareAll: await insert(true),
  };
}

function* batchesOf<T>(entries: readonly T[]): Generator<T[]> {
  for (let from = 0; from < entries.length; from += BATCH) yield entries.slice(from, from + BATCH);
}

/** All but one station's. */
async function allRows(db: Store, but: string) {
  const entries = await db
    .selectFrom("entry")
    .selectAll()
    .where("station", "!=", but)
    .orderBy("received_at")
    .execute();
  const trucks = await db.selectFrom("truck").selectAll().where("station", "!=", but).execute();
  const tallies = await db.selectFrom("tally").selectAll().where("station", "!=", but).execute();
  const months = await db.selectFrom("month_tally").selectAll().where("station", "!=", but).execute();
  // PostgreSQL makes this column itself.
  return { entries, trucks: trucks.map(withoutSearch), tallies, months };
}

/** The trucks that go with a batch of entries, spread evenly over all batches. */
function trucksOf({ entries, trucks }: Awaited<ReturnType<typeof allRows>>, from: number) {
  const upTo = (entry: number) => Math.round((entry * trucks.length) / entries.length);
  return trucks.slice(upTo(from), upTo(Math.min(from + BATCH, entries.length)));
}

function withoutSearch<T extends object>(row: T): T {
  if ("search" in row) delete row.search;
  return row;
}
