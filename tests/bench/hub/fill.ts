import { type RawBuilder, sql } from "kysely";
import { isPostgres } from "../../../hub/store/dialect.ts";
import type { Store } from "../../../hub/store/open.ts";

const STATIONS = 30;
const DAYS = 730;
/** First moment, and the step between trucks so that they spread over the days. */
const BEGIN = Date.parse("2024-11-30T00:00:00Z");
const WORDS = 20_000;
const AT_ONCE = 100_000;
/** Figures that a station has of one day, about. */
const MEASURES = 45;

/** Fills the list of trucks and the daily figures with made-up rows, in bulk, past the intake. */
export async function fillTrucks(db: Store, trucks: number): Promise<void> {
  await makeWords(db);
  const step = Math.floor((DAYS * 86_400_000) / trucks);
  for (let from = 0; from < trucks; from += AT_ONCE)
    await insertTrucks(db, { from, to: Math.min(from + AT_ONCE, trucks), step });
  await insertTallies(db, trucks);
  await sql`DROP TABLE bench_word`.execute(db);
  await (isPostgres(db) ? sql`VACUUM ANALYZE` : sql`ANALYZE`).execute(db);
}

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

async function insertTrucks(db: Store, { from, to, step }: Part): Promise<void> {
  const series = isPostgres(db)
    ? sql`SELECT i FROM generate_series(${sql.lit(from)}::bigint, ${sql.lit(to - 1)}) AS s(i)`
    : sql`WITH RECURSIVE s(i) AS (SELECT ${sql.lit(from)} UNION ALL SELECT i + 1 FROM s WHERE i < ${sql.lit(to - 1)}) SELECT i FROM s`;
  const time = isPostgres(db)
    ? sql`to_char(to_timestamp((${sql.lit(BEGIN)} + i * ${sql.lit(step)}) / 1000.0) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sql`strftime('%Y-%m-%dT%H:%M:%fZ', (${sql.lit(BEGIN)} + i * ${sql.lit(step)}) / 1000.0, 'unixepoch')`;
  const ulid = (value: RawBuilder<unknown>) =>
    isPostgres(db) ? sql`lpad((${value})::text, 26, '0')` : sql`printf('%026d', ${value})`;
  const word = (salt: number) => sql`(SELECT word FROM bench_word WHERE k =
    ((i * ${sql.lit(7_919 + salt * 104_729)} % 1000003) * (i * ${sql.lit(31 + salt)} % 997) / 997 * ${sql.lit(WORDS)} / 1000003))`;
  const words = sql.join([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map(word), sql` || ' ' || `);
  await sql`INSERT INTO truck (number, entry, station, branch, sequence, post, decided_at, officer, plate, carrier,
      consignee, verdict, decision, reason, line_count, hit_count, check_count, words)
    SELECT (${sql.lit(BEGIN)} + i * ${sql.lit(step)}) * 1000, ${ulid(sql`i`)}, ${ulid(sql`i % ${sql.lit(STATIONS)}`)}, 0, i + 1,
      'Пост ' || (i % ${sql.lit(STATIONS)}), ${time}, 'Офицер ' || (i % 200), (i % 900 + 100) || ' ABC ' || (i % 17 + 1),
      'ТОО ' || (i % 5000), 'ТОО ' || (i % 7000),
      CASE WHEN i % 50 = 0 THEN 'hit' WHEN i % 20 = 0 THEN 'check' ELSE 'clear' END,
      CASE WHEN i % 60 = 0 THEN 'hold' ELSE 'release' END,
      CASE WHEN i % 900 = 0 THEN 'override' ELSE 'nothing-listed' END, 20, 0, 0,
      (i % 900 + 100) || 'abc' || (i % 17 + 1) || ' тоо офицер ' || ${words}
    FROM (${series}) AS trucks`.execute(db);
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
