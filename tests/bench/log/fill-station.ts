import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { readCatalogueSources } from "../../../electron/catalogue/read-sources.ts";
import { decide } from "../../../electron/cli/generate/decide.ts";
import { readPools } from "../../../electron/cli/generate/pools.ts";
import { createRandom } from "../../../electron/cli/generate/random.ts";
import { createTimetable } from "../../../electron/cli/generate/timetable.ts";
import { inventTruck } from "../../../electron/cli/generate/truck.ts";
import { createScreener } from "../../../electron/screening/screener.ts";
import { openStore } from "../../../electron/store/open.ts";
import { project } from "../../../electron/store/read-models/index.ts";
import type { Change } from "../../../electron/store/statement.ts";
import type { DeclaredLine } from "../../../shared/schemas/line.ts";
import type { LogEntry } from "../../../shared/schemas/log-entry.ts";
import type { LineScreening, Verdict } from "../../../shared/schemas/screening.ts";

const UNTIL = new Date("2026-11-23T00:00:00.000Z");
const AT_ONCE = 10_000;
const SHOWN_EVERY = 50_000;

const FOR_SPEED = ["PRAGMA synchronous = OFF", "PRAGMA cache_size = -1000000"];

/** As an entry stands whose payload has been erased: what is searched are the read models alone. */
const bareEntry: Change = {
  name: "bench.entry",
  sql: `INSERT INTO log_entry
          (sequence, id, station, time, officer, officer_id, kind, payload, previous_hash, payload_hash, hash, signature)
        VALUES (@sequence, @id, @station, @time, @officer, @officerId, @kind, 'null', @hash, @hash, @hash, '')`,
};

/**
 * The read models of so many decided trucks, as `beket generate` invents them and as the program projects
 * them; the entries' payloads, ten kilobytes each and never searched, are left out. Keeps a file that is there.
 */
export function fillStation(root: string, file: string, trucks: number): void {
  if (existsSync(file)) return;
  const store = openStore(file, { now: () => 0, onSlow: () => {} });
  try {
    // Nothing is lost with a file that can be filled again.
    for (const sql of FOR_SPEED) store.db.run({ name: "bench.for-speed", sql });
    const nextEntry = entriesOf(root, trucks);
    for (let first = 0; first < trucks; first += AT_ONCE) {
      store.db.transaction("bench.fill", () => {
        for (let truck = first; truck < Math.min(first + AT_ONCE, trucks); truck += 1) {
          const entry = nextEntry(truck);
          const { sequence, id, station, time, officer, officerId = null, kind, hash } = entry;
          store.db.run(bareEntry, { sequence, id, station, time, officer, officerId, kind, hash });
          project(store.db, entry);
        }
      });
      if (first % SHOWN_EVERY === 0) process.stderr.write(`${first} of ${trucks} trucks\n`);
    }
  } catch (error) {
    store.close();
    rmSync(file, { force: true });
    throw error;
  }
  store.close();
}

function entriesOf(root: string, trucks: number): (truck: number) => LogEntry {
  const random = createRandom(1);
  const timetable = createTimetable(random, trucks, UNTIL);
  const pools = readPools(path.join(root, "resources", "samples", "station"));
  const catalogue = readCatalogueSources(path.join(root, "resources", "catalogue"));
  const screen = remembering(createScreener(catalogue, path.join(root, "dist", "words")));
  const station = timetable.newId();
  const officers = pools.people.officers.map((officer) => ({ officer, officerId: timetable.newId() }));
  const [first] = officers;
  const officerAt = (shift: number) => officers[shift % officers.length] ?? first ?? { officer: "" };
  return (truck) => {
    timetable.moveTo(truck, 0);
    const { papers, lines } = inventTruck(random, pools);
    const screenings = lines.map(screen);
    const { decision, dismissals } = decide(random, lines, screenings);
    const time = timetable.now().toISOString();
    return {
      id: timetable.newId(),
      station,
      sequence: truck + 1,
      time,
      ...officerAt(timetable.shift(truck)),
      kind: "decision-recorded",
      payload: {
        inspection: timetable.newId(),
        startedAt: time,
        post: pools.places.post,
        papers,
        lines: lines.map((line, index) => ({ ...line, screening: screenings[index] ?? screen(line) })),
        dismissals,
        verdict: worst(screenings),
        decision,
        bases: [],
        versions: { app: "bench", catalogue: catalogue.version, matcher: "bench" },
      },
      previousHash: "",
      hash: createHash("sha256").update(String(truck)).digest("hex"),
      signature: "",
    };
  };
}

/** The pools hold a few hundred wordings: each is screened once. */
function remembering(screener: ReturnType<typeof createScreener>): (line: DeclaredLine) => LineScreening {
  const known = new Map<string, LineScreening>();
  return (line) => {
    const key = `${line.description}\n${line.hs ?? ""}`;
    const screening = known.get(key) ?? screener.screen(line);
    known.set(key, screening);
    return screening;
  };
}

function worst(screenings: readonly LineScreening[]): Verdict {
  const verdicts = screenings.map(({ verdict }) => verdict);
  if (verdicts.includes("hit")) return "hit";
  return verdicts.includes("check") ? "check" : "clear";
}
