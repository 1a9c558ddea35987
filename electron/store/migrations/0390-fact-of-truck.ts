import type { Migration } from "../migrate.ts";

/** A truck's own figures are found at once: each decision went through those of all trucks, twice. */
export const factOfTruck: Migration = {
  version: 390,
  up: (db) => db.exec("CREATE INDEX truck_fact_inspection ON truck_fact (inspection)"),
};
