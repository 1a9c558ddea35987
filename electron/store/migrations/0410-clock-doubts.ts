import type { Migration } from "../migrate.ts";

/**
 * Which stretches of the log a clock stood wrong in, and who was told. Of a log from before this step only the first
 * doubt can be known: nothing in it says that one had ended.
 */
export const clockDoubts: Migration = {
  version: 410,
  up: (db) =>
    db.exec(`
      CREATE TABLE clock_doubt (
        -- Of the entry that the doubt began with.
        sequence INTEGER PRIMARY KEY,
        fault TEXT NOT NULL CHECK (fault IN ('clock-set-back', 'clock-far-ahead')),
        previous TEXT NOT NULL,
        now TEXT NOT NULL,
        -- Seconds that the computer had been running.
        uptime REAL,
        -- The entry that ended it.
        until INTEGER
      ) STRICT;

      CREATE TABLE clock_notice_read (
        sequence INTEGER PRIMARY KEY,
        doubt INTEGER NOT NULL,
        officer TEXT NOT NULL
      ) STRICT;

      INSERT INTO clock_doubt (sequence, fault, previous, now)
      SELECT sequence, kind, payload ->> 'previous', payload ->> 'now'
      FROM log_entry
      WHERE kind IN ('clock-set-back', 'clock-far-ahead')
        -- Steps of a clock that is kept right: shared/log/clock.ts.
        AND abs(julianday(payload ->> 'now') - julianday(payload ->> 'previous')) > 5.0 / (24 * 60)
      ORDER BY sequence LIMIT 1;
    `),
};
