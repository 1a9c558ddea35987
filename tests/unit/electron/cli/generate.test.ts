import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { z } from "zod";
import { readCatalogueSources } from "../../../../electron/catalogue/read-sources.ts";
import { generateStation } from "../../../../electron/cli/generate/generate-station.ts";
import { readPools } from "../../../../electron/cli/generate/pools.ts";
import { createRandom } from "../../../../electron/cli/generate/random.ts";
import { createTimetable } from "../../../../electron/cli/generate/timetable.ts";
import { createScreener } from "../../../../electron/screening/screener.ts";
import { loadCatalogue } from "../../../../electron/services/load-catalogue.ts";
import { stationDesk, storeFile } from "../../../../electron/services/station-desk.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { openStore } from "../../../../electron/store/open.ts";
import { wordsDir } from "../../../support/lexicon.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { wholeStore } from "../../../support/whole-store.ts";

const TRUCKS = 150;
const FEW = 50;
/** What a truck's story is made of. */
const KINDS = [
  "truck-registered",
  "papers-changed",
  "lines-declared",
  "lines-screened",
  "truck-moved",
  "match-dismissed",
  "decision-recorded",
  "decision-revised",
  "truck-withdrawn",
];

/** An invented station in a folder of its own. */
async function generated(seed: number, trucks = TRUCKS): Promise<string> {
  const folder = temporaryFolder();
  const random = createRandom(seed);
  const timetable = createTimetable(random, trucks, new Date("2026-11-23T00:00:00.000Z"));
  const store = openStore(storeFile(folder), { now: () => 0, onSlow: () => {} });
  const desk = stationDesk(store, folder, timetable);
  const loaded = loadCatalogue(desk, readCatalogueSources("resources/catalogue"));
  await generateStation({
    desk,
    timetable,
    random,
    pools: readPools("resources/samples/station"),
    loaded,
    screener: createScreener(loaded.catalogue, await wordsDir()),
    version: "0.1.0",
    onProgress: () => {},
  });
  store.close();
  return storeFile(folder);
}

/** All but what the station's key makes different each time. */
function unsigned(file: string): unknown {
  const { tables, words } = wholeStore(file);
  const rows = (name: string) => z.array(z.record(z.string(), z.unknown())).parse(tables[name]);
  return {
    ...tables,
    words,
    station: rows("station").map(({ public_key: _, ...row }) => row),
    log_entry: rows("log_entry").map(({ signature: _, ...row }) => row),
  };
}

test("a station is sound, and the same for the same seed but for its key", async () => {
  const [first, second, other] = [await generated(7, FEW), await generated(7, FEW), await generated(8, FEW)];
  const { entries, firstBad } = await verifyStore(first, { whole: true });
  expect(firstBad).toBeNull();
  expect(entries).toBeGreaterThan(FEW * 5);
  expect(unsigned(first)).toEqual(unsigned(second));
  expect(unsigned(first)).not.toEqual(unsigned(other));
});

test("weeks of a real post: several officers, all decisions and verdicts, nearly all released, no clock set back", async () => {
  const database = new Database(await generated(1), { readonly: true });
  const column = (sql: string): unknown[] => database.prepare(sql).pluck().all();
  expect(column("SELECT DISTINCT decision FROM decision ORDER BY 1")).toEqual([
    "hold",
    "refer",
    "release",
    "seize",
  ]);
  expect(column("SELECT DISTINCT verdict FROM decision ORDER BY 1")).toEqual(["check", "clear", "hit"]);
  expect(column("SELECT DISTINCT officer FROM decision").length).toBeGreaterThan(4);
  expect(column("SELECT DISTINCT role FROM officer ORDER BY role")).toEqual(["inspector", "supervisor"]);
  expect(
    column("SELECT count(*) FROM decision d JOIN log_entry e ON e.id = d.entry WHERE e.officer_id IS NULL"),
  ).toEqual([0]);
  expect(Number(column("SELECT count(DISTINCT plate) FROM decision")[0])).toBeGreaterThan(TRUCKS - 3);
  expect(column("SELECT min(line_count) >= 5 AND max(line_count) <= 40 FROM decision")).toEqual([1]);
  const [days] = column("SELECT julianday(max(decided_at)) - julianday(min(decided_at)) FROM decision");
  expect(Number(days)).toBeGreaterThan(20);
  expect(Number(column("SELECT avg(decision = 'release') FROM decision")[0])).toBeGreaterThan(0.6);
  expect(Number(column("SELECT avg(verdict = 'hit') FROM decision")[0])).toBeLessThan(0.35);
  expect(column("SELECT count(*) FROM log_entry WHERE kind = 'clock-set-back'")).toEqual([0]);
  expect(column("SELECT count(*) FROM draft")).toEqual([3]);
  expect(column("SELECT count(*) FROM truck WHERE state = 'waiting'")).toEqual([3]);
  for (const kind of KINDS) {
    const [count] = column(`SELECT count(*) FROM log_entry WHERE kind = '${kind}'`);
    expect(Number(count), kind).toBeGreaterThan(0);
  }
  expect(column("SELECT count(*) FROM decision")).toEqual([TRUCKS]);
  const [revised] = column("SELECT count(*) FROM log_entry WHERE kind = 'decision-revised'");
  expect(column("SELECT count(*) FROM decision WHERE revision = 1")).toEqual([revised]);
  // Nothing that was stopped is forgotten: it was decided anew, or stands in the queue.
  expect(Number(column("SELECT avg(state IN ('held', 'referred')) FROM truck")[0])).toBeLessThan(0.2);
  database.close();
});
