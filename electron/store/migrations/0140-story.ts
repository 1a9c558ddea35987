import { plateKey } from "../../../shared/log/plate-key.ts";
import type { Migration } from "../migrate.ts";

/**
 * Which entries tell of which truck, where each truck stands, and which decisions are revisions: read from the
 * entries, and to be made again from them at any time.
 */
export const story: Migration = {
  version: 140,
  up: (db) => {
    db.function("plate_key", { deterministic: true }, (plate) => plateKey(String(plate)));
    db.exec(`
      CREATE TABLE story (
        inspection TEXT NOT NULL,
        sequence INTEGER NOT NULL REFERENCES log_entry (sequence),
        PRIMARY KEY (inspection, sequence)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE truck (
        inspection TEXT PRIMARY KEY,
        -- The last entry that said something of this row.
        sequence INTEGER NOT NULL REFERENCES log_entry (sequence),
        since TEXT NOT NULL,
        state TEXT NOT NULL,
        plate TEXT NOT NULL,
        plate_key TEXT NOT NULL,
        carrier TEXT NOT NULL,
        lane TEXT,
        verdict TEXT,
        flag_count INTEGER NOT NULL,
        line_count INTEGER NOT NULL,
        -- The decision in force.
        entry TEXT
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX truck_open ON truck (state, since)
        WHERE state IN ('waiting', 'in-inspection', 'held', 'referred');
      CREATE INDEX truck_plate ON truck (plate_key) WHERE state IN ('held', 'seized');

      ALTER TABLE decision ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;

      INSERT INTO story
        SELECT json_extract(payload, '$.inspection'), sequence FROM log_entry
        WHERE json_type(payload, '$.inspection') = 'text';

      INSERT INTO truck
        SELECT inspection, sequence, json_extract(payload, '$.startedAt'),
          CASE json_extract(payload, '$.decision.kind')
            WHEN 'release' THEN 'released' WHEN 'hold' THEN 'held' ELSE 'referred' END,
          json_extract(payload, '$.papers.plate'), plate_key(json_extract(payload, '$.papers.plate')),
          json_extract(payload, '$.papers.carrier'), NULL, json_extract(payload, '$.verdict'),
          (SELECT count(*) FROM json_each(payload, '$.lines') line, json_each(line.value, '$.screening.flags')),
          json_array_length(payload, '$.lines'), id
        FROM log_entry JOIN story USING (sequence) WHERE kind = 'decision-recorded';
    `);
  },
};
