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

      -- The groups of goods and the rules that spoke up, once a truck.
      CREATE TABLE truck_sign (
        sequence INTEGER NOT NULL REFERENCES truck_fact (sequence),
        kind TEXT NOT NULL CHECK (kind IN ('group', 'evidence', 'flag')),
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
        SELECT DISTINCT f.sequence, 'evidence', v.value ->> 'kind'
        FROM truck_fact f JOIN log_entry e USING (sequence), json_each(e.payload, '$.lines') l,
          json_each(l.value, '$.screening.matches') m, json_each(m.value, '$.evidence') v
        WHERE l.value ->> '$.screening.verdict' = 'hit';
      INSERT INTO truck_sign
        SELECT DISTINCT f.sequence, 'flag', g.value
        FROM truck_fact f JOIN log_entry e USING (sequence), json_each(e.payload, '$.lines') l,
          json_each(l.value, '$.screening.flags') g;

      CREATE TABLE supervision_answer (
        key TEXT PRIMARY KEY,
        answer TEXT NOT NULL CHECK (json_valid(answer)),
        received_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `),
};
