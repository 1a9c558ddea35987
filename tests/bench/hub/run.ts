import { writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { startPostgres } from "../../support/hub/postgres.ts";
import { type Table, toMarkdown, toText } from "../report/table.ts";
import { measureIntake } from "./intake.ts";
import { stationLogs } from "./logs.ts";
import { measureQueries } from "./queries.ts";
import { measureReconnect } from "./reconnect.ts";
import { conditionsTable, intakeTable, queryTable, reconnectTable, verifyNote } from "./report.ts";
import { signaturesPerSecond } from "./signatures.ts";
import { STORES } from "./stores.ts";

/** The hub on SQLite and on PostgreSQL in one run: `run.ts [--entries N] [--stations N] [--backlog N] [--trucks N] [--record]` */
const { values } = parseArgs({
  options: {
    /** Entries of the intake. */
    entries: { type: "string", default: "10000" },
    /** Stations that come back, each with so many entries. */
    stations: { type: "string", default: "500" },
    backlog: { type: "string", default: "200" },
    /** Trucks that supervisors search. */
    trucks: { type: "string", default: "10000000" },
    /** Writes the report into tests/bench/HUB.md. */
    record: { type: "boolean", default: false },
  },
});

const load = loadavg()[0] ?? 0;
const start = performance.now();
const step = (what: string) =>
  process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0)} s  ${what}\n`);
const postgres = await startPostgres();
const tables: Table[] = [];
try {
  const signatures = await signaturesPerSecond();
  const sources = stationLogs(8, Math.ceil(Number(values.entries) / 8));
  const intakes = [];
  for (const store of STORES) {
    step(`intake, ${store}`);
    intakes.push(await measureIntake(store, postgres, sources));
  }
  step("logs of the stations that come back");
  const stations = stationLogs(Number(values.stations), Number(values.backlog));
  const reconnects = [];
  for (const store of STORES) {
    step(`reconnect, ${store}`);
    reconnects.push(await measureReconnect(store, postgres, stations));
  }
  tables.push(intakeTable(intakes), reconnectTable(reconnects));
  for (const store of STORES) {
    step(`queries, ${store}`);
    tables.push(queryTable(await measureQueries(store, postgres, Number(values.trucks))));
  }
  const command = `npm run bench:hub -- --entries ${values.entries} --stations ${values.stations} --backlog ${values.backlog} --trucks ${values.trucks}`;
  const seconds = (performance.now() - start) / 1000;
  tables.push(conditionsTable(load, seconds, [verifyNote(signatures), `Asked by: \`${command}\`.`]));
} finally {
  await postgres.stop();
}
process.stdout.write(toText(tables));
if (values.record)
  writeFileSync(path.join(import.meta.dirname, "../HUB.md"), toMarkdown(tables, "Bench of the hub"));
