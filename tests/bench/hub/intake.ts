import { openHub } from "../../../hub/create-hub.ts";
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

/** The hub's own intake, and then the very rows that it made, inserted without any question into a new database. */
export async function measureIntake(
  store: StoreName,
  postgres: Postgres,
  content: string,
  stations: readonly StationLog[],
): Promise<Intake> {
  const sent = stations.map(({ id: station, publicKey, entries }) => ({
    signer: { station, publicKey },
    batches: [...batchesOf(entries)].map(sentBatch),
  }));
  const entries = stations.reduce((sum, log) => sum + log.entries.length, 0);
  const { seconds, rows } = await onNewStore(store, postgres, async (options) => {
    const { context, close } = await openHub({ ...options, name: "bench" });
    await write(context.store, async (tx) => {
      for (const { id, publicKey } of stations)
        await insertStation(tx, { id, post: "Пост", crossing: "", public_key: publicKey, enrolled_at: "" });
    });
    const start = performance.now();
    await Promise.all(
      sent.map(async ({ signer, batches }) => {
        for (const batch of batches) await receiveEntries(context, signer, batch);
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    const rows = await allRows(context.store);
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

async function allRows(db: Store) {
  const entries = await db.selectFrom("entry").selectAll().orderBy("received_at").execute();
  const trucks = await db.selectFrom("truck").selectAll().execute();
  const tallies = await db.selectFrom("tally").selectAll().execute();
  const months = await db.selectFrom("month_tally").selectAll().execute();
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
