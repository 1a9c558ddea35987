import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type Postgres, startPostgres } from "../../support/hub/postgres.ts";
import { type Table, toMarkdown, toText } from "../report/table.ts";
import { measureIntake } from "./intake.ts";
import { decisionLogs, ENTRIES_OF_A_TRUCK, returningStations, wholeLogs } from "./logs.ts";
import { measureQueries } from "./queries.ts";
import { measureReconnect } from "./reconnect.ts";
import { conditionsTable, intakeTable, queryTable, reconnectTable, verifyNote } from "./report.ts";
import { signaturesPerSecond } from "./signatures.ts";
import { removeStores, STORES } from "./stores.ts";

/** The hub on SQLite and on PostgreSQL in one run: see the options below. */
const { values } = parseArgs({
  options: {
    /** Entries of each intake. */
    intake: { type: "string", default: "10000" },
    /** Stations that come back, each with all that is logged of so many trucks: 85 are a week. */
    stations: { type: "string", default: "500" },
    trucks: { type: "string", default: "85" },
    /** Entries that the hub has when supervisors ask. */
    entries: { type: "string", default: "10000000" },
    /** Of `intake,reconnect,queries`. */
    parts: { type: "string", default: "intake,reconnect,queries" },
    /** Writes what is finished into tests/bench/HUB.md, part by part. */
    record: { type: "boolean", default: false },
  },
});

/** Besides one whose log is taken in before the time begins. */
const STATIONS_OF_INTAKE = 8;
const BATCH = 100;

const load = loadavg()[0] ?? 0;
const start = performance.now();
const seconds = () => (performance.now() - start) / 1000;
const say = (what: string) => process.stderr.write(`${seconds().toFixed(0).padStart(5)} s  ${what}\n`);
const tables: Table[] = [];
const notes: string[] = [];

function finish(...finished: Table[]): void {
  tables.push(...finished);
  process.stdout.write(toText(finished));
  if (!values.record) return;
  const options = Object.entries(values).filter(([name]) => name !== "record");
  const command = `npm run bench:hub -- ${options.map(([name, value]) => `--${name} ${value}`).join(" ")}`;
  const conditions = conditionsTable(load, seconds(), [...notes, `Asked by: \`${command}\`.`]);
  const file = path.join(import.meta.dirname, "../HUB.md");
  writeFileSync(file, toMarkdown([...tables, conditions], "Bench of the hub"));
}

async function intake(postgres: Postgres): Promise<void> {
  notes.push(verifyNote(await signaturesPerSecond()));
  const each = Math.ceil(Number(values.intake) / STATIONS_OF_INTAKE);
  const logs = {
    decisions: decisionLogs(STATIONS_OF_INTAKE + 1, each),
    "whole trucks": wholeLogs(STATIONS_OF_INTAKE + 1, Math.ceil(each / ENTRIES_OF_A_TRUCK)),
  };
  const results = [];
  for (const [content, stations] of Object.entries(logs))
    for (const store of STORES) {
      say(`intake of ${content}, ${store}`);
      results.push(await measureIntake(store, postgres, content, stations));
    }
  finish(intakeTable(results));
}

async function reconnect(postgres: Postgres): Promise<void> {
  say("logs of the stations that come back");
  const trucks = Number(values.trucks);
  const stations = [...returningStations(Number(values.stations), trucks, BATCH)];
  const results = [];
  for (const store of STORES) {
    say(`reconnect, ${store}`);
    results.push(await measureReconnect(store, postgres, stations, say));
  }
  finish(reconnectTable(results, trucks));
}

async function queries(postgres: Postgres): Promise<void> {
  for (const store of STORES) {
    say(`queries, ${store}`);
    finish(queryTable(await measureQueries(store, postgres, Number(values.entries), say)));
  }
}

const PARTS = { intake, reconnect, queries };

const postgres = await startPostgres();
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    removeStores();
    await postgres.stop();
    process.exit(1);
  });
try {
  const wanted = values.parts.split(",");
  for (const [name, measure] of Object.entries(PARTS)) if (wanted.includes(name)) await measure(postgres);
} finally {
  await postgres.stop();
}
say("done");
