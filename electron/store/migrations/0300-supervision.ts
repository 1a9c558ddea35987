import type { Migration } from "../migrate.ts";

/** What supervision counts, from the entries alone, and what was last heard from a hub. */
export const supervision: Migration = {
  version: 300,
  up: (db) =>
    db.exec(`
      CREATE TABLE truck_fact (
        sequence INTEGER PRIMARY KEY REFERENCES log_entry (sequence),
        inspection TEXT NOT NULL,
        started_at TEXT NOT NULL,
        decided_at TEXT NOT NULL,
        verdict TEXT NOT NULL,
        decision TEXT NOT NULL,
        is_override INTEGER NOT NULL CHECK (is_override IN (0, 1))
      ) STRICT;
      CREATE INDEX truck_fact_decided_at ON truck_fact (decided_at);
      CREATE INDEX truck_fact_started_at ON truck_fact (started_at);

      -- What spoke up over a truck, each once: groups of its hits, categories, those that an officer answered, flags.
      CREATE TABLE truck_sign (
        sequence INTEGER NOT NULL REFERENCES truck_fact (sequence),
        kind TEXT NOT NULL CHECK (kind IN ('group', 'category', 'dismissed', 'flag')),
        name TEXT NOT NULL,
        PRIMARY KEY (sequence, kind, name)
      ) STRICT, WITHOUT ROWID;

      INSERT INTO truck_fact
        SELECT sequence, payload ->> 'inspection', payload ->> 'startedAt', time, payload ->> 'verdict',
          payload ->> '$.decision.kind', payload ->> '$.decision.reason' = 'override'
        FROM log_entry WHERE kind = 'decision-recorded' AND payload <> 'null';
      INSERT INTO truck_sign
        SELECT DISTINCT f.sequence, 'group', m.value ->> 'group'
        FROM truck_fact f JOIN log_entry e USING (sequence), json_each(e.payload, '$.lines') l,
          json_each(l.value, '$.screening.matches') m
        WHERE l.value ->> '$.screening.verdict' = 'hit';
      INSERT INTO truck_sign
        SELECT DISTINCT f.sequence, 'category', m.value ->> 'category'
        FROM truck_fact f JOIN log_entry e USING (sequence), json_each(e.payload, '$.lines') l,
          json_each(l.value, '$.screening.matches') m;
      INSERT INTO truck_sign
        SELECT DISTINCT f.sequence, 'dismissed', d.value ->> 'category'
        FROM truck_fact f JOIN log_entry e USING (sequence), json_each(e.payload, '$.dismissals') d;
      INSERT INTO truck_sign
        SELECT DISTINCT f.sequence, 'flag', g.value
        FROM truck_fact f JOIN log_entry e USING (sequence), json_each(e.payload, '$.lines') l,
          json_each(l.value, '$.screening.flags') g;

      -- Trucks that the lot fell on when they were registered.
      CREATE TABLE truck_drawn (
        inspection TEXT PRIMARY KEY,
        sequence INTEGER NOT NULL REFERENCES log_entry (sequence)
      ) STRICT, WITHOUT ROWID;

      -- What a hub last answered, to be looked at without it.
      CREATE TABLE supervision_answer (
        key TEXT PRIMARY KEY,
        answer TEXT NOT NULL CHECK (json_valid(answer)),
        received_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
};
