import type { Migration } from "../migrate.ts";

/** Trucks that are done with, as a condition. Whoever reads by the index repeats it word for word. */
export const DONE = "state IN ('released', 'seized', 'withdrawn')";

/** Trucks whose time is over are found from the oldest on, without a look at all that are not so old. */
export const doneTrucks: Migration = {
  version: 580,
  up: (db) => db.exec(`CREATE INDEX truck_done ON truck (sequence) WHERE ${DONE}`),
};
