import { z } from "zod";
import { plateKey } from "../../../shared/log/plate-key.ts";
import { verdictSchema } from "../../../shared/schemas/screening.ts";
import { laneSchema, type TruckState, truckStateSchema } from "../../../shared/schemas/truck.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

/** Where a truck stands, as its entries have it. */
const truckRow = z.object({
  inspection: z.string(),
  sequence: z.int(),
  since: z.iso.datetime(),
  state: truckStateSchema,
  plate: z.string(),
  carrier: z.string(),
  lane: laneSchema.nullable(),
  verdict: verdictSchema.nullable(),
  flags: z.int(),
  lines: z.int(),
  entry: z.string().nullable(),
});
export type Truck = z.output<typeof truckRow>;

const COLUMNS = `inspection, sequence, since, state, plate, carrier, lane, verdict, flag_count AS flags,
  line_count AS lines, entry`;

const read = {
  name: "truck.read",
  sql: `SELECT ${COLUMNS} FROM truck WHERE inspection = @inspection`,
  row: truckRow,
} satisfies Select<z.ZodType>;

const inState = {
  name: "truck.in-state",
  sql: `SELECT ${COLUMNS} FROM truck INDEXED BY truck_open
        WHERE state IN ('waiting', 'in-inspection', 'held', 'referred') AND state = @state
        ORDER BY since DESC LIMIT @limit`,
  row: truckRow,
} satisfies Select<z.ZodType>;

const oldestWaiting = {
  name: "truck.oldest-waiting",
  sql: `SELECT ${COLUMNS} FROM truck WHERE state = 'waiting' ORDER BY since, inspection LIMIT 1`,
  row: truckRow,
} satisfies Select<z.ZodType>;

const counts = {
  name: "truck.counts",
  sql: `SELECT state, count(*) AS trucks FROM truck INDEXED BY truck_open
        WHERE state IN ('waiting', 'in-inspection', 'held', 'referred') GROUP BY state`,
  row: z.object({ state: truckStateSchema, trucks: z.int() }),
} satisfies Select<z.ZodType>;

const stopped = {
  name: "truck.stopped",
  sql: `SELECT 1 AS found FROM truck
        WHERE plate_key = @plateKey AND state IN ('held', 'seized') AND inspection <> @inspection LIMIT 1`,
  row: z.object({ found: z.int() }),
} satisfies Select<z.ZodType>;

const put: Change = {
  name: "truck.put",
  sql: `INSERT INTO truck
          (inspection, sequence, since, state, plate, plate_key, carrier, lane, verdict, flag_count, line_count,
           entry)
        VALUES
          (@inspection, @sequence, @since, @state, @plate, @plateKey, @carrier, @lane, @verdict, @flags, @lines,
           @entry)
        ON CONFLICT (inspection) DO UPDATE SET
          sequence = excluded.sequence, since = excluded.since, state = excluded.state, plate = excluded.plate,
          plate_key = excluded.plate_key, carrier = excluded.carrier, lane = excluded.lane,
          verdict = excluded.verdict, flag_count = excluded.flag_count, line_count = excluded.line_count,
          entry = excluded.entry`,
};

const remove: Change = { name: "truck.remove", sql: "DELETE FROM truck WHERE inspection = @inspection" };

const clear: Change = { name: "truck.clear", sql: "DELETE FROM truck" };

export function readTruck(db: ReadableDb, inspection: string): Truck | undefined {
  return db.get(read, { inspection });
}

/** Trucks that are not done with, the last registered first. */
export function trucksInState(db: ReadableDb, state: TruckState, limit: number): Truck[] {
  return db.all(inState, { state, limit });
}

export function oldestWaitingTruck(db: ReadableDb): Truck | undefined {
  return db.get(oldestWaiting);
}

/** How many trucks stand in each state that is not the end of their story. */
export function countOpenTrucks(db: ReadableDb): Map<TruckState, number> {
  return new Map(db.all(counts).map(({ state, trucks }) => [state, trucks]));
}

/** Whether another truck of this plate is held or was seized; never for a truck without a plate. */
export function stoppedBefore(db: ReadableDb, plate: string, inspection: string): boolean {
  const key = plateKey(plate);
  return key !== "" && db.get(stopped, { plateKey: key, inspection }) !== undefined;
}

export function putTruck(db: WritableDb, truck: Truck): void {
  db.run(put, { ...truck, plateKey: plateKey(truck.plate) });
}

export function removeTruck(db: WritableDb, inspection: string): void {
  db.run(remove, { inspection });
}

export function clearTrucks(db: WritableDb): void {
  db.run(clear);
}
