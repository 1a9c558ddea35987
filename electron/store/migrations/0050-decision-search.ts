import { z } from "zod";
import { payloadSchemas } from "../../../shared/schemas/log-entry.ts";
import type { Migration } from "../migrate.ts";
import { searchDocument } from "../search-text.ts";
import { jsonColumn } from "../statement.ts";

const entrySchema = z.object({
  sequence: z.int(),
  officer: z.string(),
  payload: jsonColumn(payloadSchemas["decision-recorded"]),
});

/** Full-text search over the decisions; it keeps words only, the texts stand in the log. */
export const decisionSearch: Migration = {
  version: 50,
  up: (db) => {
    db.exec(`
      CREATE VIRTUAL TABLE decision_search USING fts5 (
        plate, plate_written, carrier, consignee, consignor, driver, goods, officer,
        content = '', prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
      );
    `);
    const insert = db.prepare(`
      INSERT INTO decision_search
        (rowid, plate, plate_written, carrier, consignee, consignor, driver, goods, officer)
      VALUES
        (@sequence, @plate, @plateWritten, @carrier, @consignee, @consignor, @driver, @goods, @officer)
    `);
    const entries = db.prepare(
      "SELECT sequence, officer, payload FROM log_entry WHERE kind = 'decision-recorded'",
    );
    for (const row of entries.all()) {
      const { sequence, officer, payload } = entrySchema.parse(row);
      insert.run({ sequence, ...searchDocument({ officer, papers: payload.papers, lines: payload.lines }) });
    }
  },
};
