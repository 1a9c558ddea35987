import type { WritableDb } from "../databases.ts";
import type { SearchDocument } from "../search-text.ts";
import type { Change } from "../statement.ts";

const insert: Change = {
  name: "decision_search.insert",
  sql: `INSERT INTO decision_search
          (rowid, plate, plate_written, carrier, consignee, consignor, driver, goods, officer)
        VALUES
          (@sequence, @plate, @plateWritten, @carrier, @consignee, @consignor, @driver, @goods, @officer)`,
};

/** A table without content has to be told which words it is to forget: those that it was given. */
const remove: Change = {
  name: "decision_search.remove",
  sql: `INSERT INTO decision_search
          (decision_search, rowid, plate, plate_written, carrier, consignee, consignor, driver, goods, officer)
        VALUES
          ('delete', @sequence, @plate, @plateWritten, @carrier, @consignee, @consignor, @driver, @goods, @officer)`,
};

/** A table without content knows no DELETE of all its rows. */
const clear: Change = {
  name: "decision_search.clear",
  sql: "INSERT INTO decision_search (decision_search) VALUES ('delete-all')",
};

export function insertSearchDocument(db: WritableDb, sequence: number, document: SearchDocument): void {
  db.run(insert, { sequence, ...document });
}

/** @param document the very words that were inserted */
export function removeSearchDocument(db: WritableDb, sequence: number, document: SearchDocument): void {
  db.run(remove, { sequence, ...document });
}

export function clearSearchDocuments(db: WritableDb): void {
  db.run(clear);
}
