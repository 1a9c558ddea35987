import { type RawBuilder, sql } from "kysely";
import { isPostgres } from "../../../hub/store/dialect.ts";
import type { Store } from "../../../hub/store/open.ts";
import { saveBranch } from "../../../hub/store/queries/log.ts";
import { insertStation } from "../../../hub/store/queries/station.ts";
import { write } from "../../../hub/store/write.ts";
import { ENTRIES_OF_A_TRUCK } from "./logs.ts";

const STATIONS = 30;
const DAYS = 730;
/** First moment, and the step between trucks so that they spread over the days. */
const BEGIN = Date.parse("2024-11-30T00:00:00Z");
const WORDS = 20_000;
const AT_ONCE = 100_000;
/** Figures that a station has of one day, about. */
const MEASURES = 45;

/** Bytes of an entry's content here; a real one has two kilobytes on average, and no query but that for itself reads it. */
const CONTENT = JSON.stringify({ made: "up for the bench".padEnd(90) });

/** Fills log, list of trucks and figures with made-up rows, in bulk, past the intake. */
export async function fillStore(db: Store, entries: number, say: (what: string) => void): Promise<void> {
  const trucks = Math.floor(entries / ENTRIES_OF_A_TRUCK);
  await makeWords(db);
  await loosen(db);
  const step = Math.floor((DAYS * 86_400_000) / trucks);
  for (let from = 0; from < trucks; from += AT_ONCE) {
    const part = { from, to: Math.min(from + AT_ONCE, trucks), step };
    await insertTrucks(db, part);
    await insertEntries(db, part);
    say(`  ${part.to} of ${trucks} trucks with ${ENTRIES_OF_A_TRUCK} entries each`);
  }
  await insertTallies(db, trucks);
  await insertStations(db, entries);
  say("  indexes and statistics");
  await tighten(db);
  await sql`DROP TABLE bench_word`.execute(db);
}

/** Makes writing fast where nothing is lost by a power cut. */
async function loosen(db: Store): Promise<void> {
  if (isPostgres(db)) await sql`DROP INDEX truck_search`.execute(db);
  else for (const pragma of ["synchronous = OFF", "cache_size = -262144"]) await setPragma(db, pragma);
}

/** Everything as the hub's own store has it. */
async function tighten(db: Store): Promise<void> {
  if (isPostgres(db)) {
    await sql`CREATE INDEX truck_search ON truck USING gin (search)`.execute(db);
    await sql`VACUUM ANALYZE`.execute(db);
    return;
  }
  for (const pragma of ["synchronous = FULL", "cache_size = -65536", "analysis_limit = 1000"])
    await setPragma(db, pragma);
  await sql`ANALYZE`.execute(db);
  await setPragma(db, "wal_checkpoint(TRUNCATE)");
}

const setPragma = (db: Store, pragma: string) => sql`PRAGMA ${sql.raw(pragma)}`.execute(db);

/** Common words come first: a word's rank is drawn so that low ranks are frequent. */
async function makeWords(db: Store): Promise<void> {
  const syllables = ["бо", "ка", "ми", "ло", "тер", "ус", "ан", "жи", "пре", "мо"];
  await sql`CREATE TABLE bench_word (k integer PRIMARY KEY, word text NOT NULL)`.execute(db);
  for (let from = 0; from < WORDS; from += 1_000) {
    const rows = Array.from({ length: 1_000 }, (_, index) => {
      const k = from + index;
      const word = [...String(k).padStart(4, "0")].map((digit) => syllables[Number(digit)]).join("");
      return sql`(${sql.lit(k)}, ${sql.lit(word)})`;
    });
    await sql`INSERT INTO bench_word VALUES ${sql.join(rows)}`.execute(db);
  }
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** What a row is made of: `i` is the truck. */
function makers(db: Store, { from, to, step }: Part) {
  const last = sql.lit(to - 1);
  const ms = sql`(${sql.lit(BEGIN)} + i * ${sql.lit(step)}) / 1000.0`;
  const padded = (value: RawBuilder<unknown>, length: number) =>
    isPostgres(db)
      ? sql`lpad((${value})::text, ${sql.lit(length)}, '0')`
      : sql`printf(${sql.lit(`%0${length}d`)}, ${value})`;
  return {
    series: isPostgres(db)
      ? sql`SELECT i FROM generate_series(${sql.lit(from)}::bigint, ${last}) AS s(i)`
      : sql`WITH RECURSIVE s(i) AS (SELECT ${sql.lit(from)} UNION ALL SELECT i + 1 FROM s WHERE i < ${last}) SELECT i FROM s`,
    time: isPostgres(db)
      ? sql`to_char(to_timestamp(${ms}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      : sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${ms}, 'unixepoch')`,
    ulid: (value: RawBuilder<unknown>) => padded(value, 26),
    hash: (value: RawBuilder<unknown>) => padded(value, 64),
    /** Of the truck's entry `k`, the first being 0. */
    sequence: (k: RawBuilder<unknown>) =>
      sql`(i / ${sql.lit(STATIONS)} * ${sql.lit(ENTRIES_OF_A_TRUCK)} + ${k} + 1)`,
  };
}

async function insertEntries(db: Store, part: Part): Promise<void> {
  const { series, time, ulid, hash, sequence } = makers(db, part);
  const numbers = Array.from({ length: ENTRIES_OF_A_TRUCK }, (_, k) => sql`SELECT ${sql.lit(k)} AS k`);
  const id = sql`i * ${sql.lit(ENTRIES_OF_A_TRUCK)} + k`;
  await sql`INSERT INTO entry (station, sequence, branch, id, kind, time, hash, previous_hash, content, received_at)
    SELECT ${ulid(sql`i % ${sql.lit(STATIONS)}`)}, ${sequence(sql`k`)}, 0, ${ulid(id)},
      CASE k WHEN ${sql.lit(ENTRIES_OF_A_TRUCK - 1)} THEN 'decision-recorded' ELSE 'truck-moved' END,
      ${time}, ${hash(id)}, ${hash(sql`${id} - ${sql.lit(ENTRIES_OF_A_TRUCK)}`)}, ${sql.lit(CONTENT)}, ${time}
    FROM (${series}) AS trucks CROSS JOIN (${sql.join(numbers, sql` UNION ALL `)}) AS numbers`.execute(db);
}

async function insertTrucks(db: Store, part: Part): Promise<void> {
  const { series, time, ulid, sequence } = makers(db, part);
  const { step } = part;
  const word = (salt: number) => sql`(SELECT word FROM bench_word WHERE k =
    ((i * ${sql.lit(7_919 + salt * 104_729)} % 1000003) * (i * ${sql.lit(31 + salt)} % 997) / 997 * ${sql.lit(WORDS)} / 1000003))`;
  const words = sql.join([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(word), sql` || ' ' || `);
  await sql`INSERT INTO truck (number, entry, station, branch, sequence, post, decided_at, officer, plate, carrier,
      consignee, verdict, decision, reason, line_count, hit_count, check_count, words)
    SELECT (${sql.lit(BEGIN)} + i * ${sql.lit(step)}) * 1000,
      ${ulid(sql`i * ${sql.lit(ENTRIES_OF_A_TRUCK)} + ${sql.lit(ENTRIES_OF_A_TRUCK - 1)}`)},
      ${ulid(sql`i % ${sql.lit(STATIONS)}`)}, 0, ${sequence(sql.lit(ENTRIES_OF_A_TRUCK - 1))},
      'Пост ' || (i % ${sql.lit(STATIONS)}), ${time}, 'Офицер ' || (i % 200), (i % 900 + 100) || ' ABC ' || (i % 17 + 1),
      'ТОО ' || (i % 5000), 'ТОО ' || (i % 7000),
      CASE WHEN i % 50 = 0 THEN 'hit' WHEN i % 20 = 0 THEN 'check' ELSE 'clear' END,
      CASE WHEN i % 60 = 0 THEN 'hold' ELSE 'release' END,
      CASE WHEN i % 900 = 0 THEN 'override' ELSE 'nothing-listed' END, 20, 0, 0,
      (i % 900 + 100) || 'abc' || (i % 17 + 1) || ' тоо офицер ' || ${words}
    FROM (${series}) AS trucks`.execute(db);
}

async function insertStations(db: Store, entries: number): Promise<void> {
  const head_sequence = Math.floor(entries / STATIONS);
  for (let index = 0; index < STATIONS; index += 1) {
    const station = String(index).padStart(26, "0");
    await write(db, async (tx) => {
      await insertStation(tx, {
        id: station,
        post: `Пост ${index}`,
        crossing: "",
        public_key: "",
        enrolled_at: "",
      });
      const head = { head_sequence, head_hash: "0".repeat(64), head_time: "2026-11-30T00:00:00.000Z" };
      await saveBranch(tx, { station, branch: 0, from_sequence: 0, entries: head_sequence, ...head });
    });
  }
}

async function insertTallies(db: Store, trucks: number): Promise<void> {
  const perDay = Math.max(1, Math.floor(trucks / DAYS / STATIONS));
  const number = isPostgres(db)
    ? (count: number) => sql`(SELECT n FROM generate_series(0, ${sql.lit(count - 1)}) AS g(n))`
    : (count: number) =>
        sql`(WITH RECURSIVE g(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM g WHERE n < ${sql.lit(count - 1)}) SELECT n FROM g)`;
  const day = isPostgres(db)
    ? sql`to_char(DATE '2024-11-30' + d.n, 'YYYY-MM-DD')`
    : sql`date('2024-11-30', '+' || d.n || ' days')`;
  const station = isPostgres(db) ? sql`lpad(s.n::text, 26, '0')` : sql`printf('%026d', s.n)`;
  await sql`INSERT INTO tally (day, station, measure, key, amount)
    SELECT ${day}, ${station},
      CASE WHEN m.n < 3 THEN 'verdict' WHEN m.n < 6 THEN 'decision' WHEN m.n < 13 THEN 'group' ELSE 'category' END,
      CASE m.n WHEN 0 THEN 'clear' WHEN 1 THEN 'check' WHEN 2 THEN 'hit' ELSE 'k' || m.n END, ${sql.lit(perDay)}
    FROM ${number(DAYS)} AS d, ${number(STATIONS)} AS s, ${number(MEASURES)} AS m`.execute(db);
  await sql`INSERT INTO month_tally (month, station, measure, key, amount)
    SELECT substr(day, 1, 7), station, measure, key, sum(amount) FROM tally
    GROUP BY substr(day, 1, 7), station, measure, key`.execute(db);
}
