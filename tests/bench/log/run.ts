import { mkdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { openReader, openStore } from "../../../electron/store/open.ts";
import { fillStation } from "./fill-station.ts";
import { timeTrucks } from "./one-truck.ts";
import { timeQuestions } from "./questions-timed.ts";
import { reportOf } from "./report.ts";
import { type StartTimes, timeStart } from "./start.ts";
import { openStation, sitDown, storeIn } from "./station.ts";

/**
 * npm run bench:log [-- --trucks N] [--folder DIR] [--rounds N] [--record]
 * Finding a truck among many, working one through, and starting the program beside them. The folder is a station's,
 * and is kept: a second run need not fill it.
 */
const root = path.resolve(import.meta.dirname, "../../..");
const { values } = parseArgs({
  options: {
    trucks: { type: "string", default: "1000000" },
    folder: { type: "string" },
    rounds: { type: "string", default: "5" },
    record: { type: "boolean", default: false },
  },
});
const STARTS = 5;
const TRUCKS_TIMED = 200;
const trucks = Number(values.trucks);
const userData = values.folder ?? path.join(root, "node_modules/.cache/bench", `station-${trucks}`);
const file = storeIn(userData);

mkdirSync(userData, { recursive: true });
fillStation(root, file, trucks);
openStore(file, { now: () => 0, onSlow: () => {} }).close();
const first = await openStation(root, userData);
await sitDown(first);
await first.close();

const starts: StartTimes[] = [];
for (let start = 0; start < STARTS; start += 1) starts.push(await timeStart(root, userData));

const reader = openReader(file);
const found = timeQuestions(reader.db, trucks, Number(values.rounds));
reader.close();

const app = await openStation(root, userData);
await sitDown(app);
const worked = await timeTrucks(root, app, TRUCKS_TIMED);
await app.close();

const text = reportOf({ trucks, bytes: statSync(file).size, found, worked, starts });
process.stdout.write(text);
if (values.record) writeFileSync(path.join(import.meta.dirname, "../LOG.md"), text);
