import { zstdCompressSync } from "node:zlib";
import { canonicalJson } from "../../../shared/log/canonical-json.ts";
import { report } from "../../support/hub/client.ts";
import { append, newStation, type Said, type StationLog } from "../../support/hub/station.ts";
import { truck } from "../../support/hub/truck.ts";
import { createRandom, type Random } from "../../support/random.ts";

const GOODS = [
  "обои виниловые моющиеся",
  "клей обойный",
  "дрон четырёхвинтовой",
  "камера автомобильная",
  "чипы",
];
/** Lines of a truck: what the papers of one usually hold. */
const LINES = 20;
/** Seven days before the stations come back. */
const WEEK_MS = 7 * 86_400_000;

/** Stations with decisions and nothing else in their logs: the largest entries, and those with most to be kept of. */
export function decisionLogs(stations: number, decisions: number): StationLog[] {
  const random = createRandom(1);
  return Array.from({ length: stations }, () => weekOf(random, decisions, (decided) => [decided]));
}

/** Stations with all that is logged of their trucks. */
export function wholeLogs(stations: number, trucks: number): StationLog[] {
  const random = createRandom(2);
  return Array.from({ length: stations }, () => weekOf(random, trucks, storyOf));
}

/** Entries of one truck in a whole log, as an invented station of `beket generate` has them. */
export const ENTRIES_OF_A_TRUCK = 7;

function weekOf(random: Random, trucks: number, entriesOf: (decided: Said) => Said[]): StationLog {
  const station = newStation();
  const begin = Date.now() - WEEK_MS;
  for (let index = 0; index < trucks; index += 1) {
    const at = begin + Math.floor((WEEK_MS * (index + random.next())) / trucks);
    for (const said of entriesOf(someTruck(random, at)))
      append(station, { ...said, time: new Date(at).toISOString() });
  }
  return station;
}

/** What stands in the log before the decision, in sizes as a station writes it. */
function storyOf(decided: Said): Said[] {
  const { inspection, startedAt, post, papers, lines, verdict, versions } = Object(decided.payload);
  const source = { kind: "typed" };
  const moved = { inspection, state: "in-inspection" };
  const lane = { lane: "green", why: [], draw: { share: 0.05, drawn: false } };
  const declared = lines.map(({ id, description, hs }: Record<string, unknown>) => ({ id, description, hs }));
  const found = lines.map(({ id }: { id: string }) => ({
    line: id,
    verdict: "clear",
    categories: [],
    flags: [],
  }));
  const screened = { inspection, lines: found, verdict, flags: [], lineCount: LINES, flagCount: 0, versions };
  return [
    {
      kind: "truck-registered",
      payload: { inspection, startedAt, post, papers, source, state: "waiting", ...lane },
    },
    { kind: "truck-moved", payload: moved },
    { kind: "papers-changed", payload: { inspection, changes: Object.entries(papers), source } },
    { kind: "lines-declared", payload: { inspection, added: declared, changed: [], removed: [], source } },
    { kind: "lines-screened", payload: screened },
    { kind: "truck-moved", payload: moved },
    decided,
  ];
}

function someTruck(random: Random, at: number): Said {
  const ordinary = GOODS.slice(0, 2);
  const goods = Array.from({ length: LINES }, (_, line) => {
    return `${random.chance(0.02) ? random.pick(GOODS) : random.pick(ordinary)}, партия ${line} ${random.below(90_000)}`;
  });
  const plate = `${100 + random.below(900)} ${"ABCEHKM"[random.below(7)]}BC 0${1 + random.below(9)}`;
  const startedAt = new Date(at - 1000 * (60 + random.below(600))).toISOString();
  return truck({ plate, carrier: `ТОО Перевозчик ${random.below(2_000)}`, goods, startedAt });
}

/** A station that comes back: its batches are packed before the time is taken, as its machine is another. */
export interface Returning {
  readonly station: StationLog;
  readonly entries: number;
  readonly bodies: readonly Buffer[];
}

export function* returningStations(stations: number, trucks: number, batch: number): Generator<Returning> {
  const random = createRandom(3);
  for (let index = 0; index < stations; index += 1) {
    const { entries, ...station } = weekOf(random, trucks, storyOf);
    const bodies: Buffer[] = [];
    for (let from = 0; from < entries.length; from += batch) {
      const body = { entries: entries.slice(from, from + batch), report };
      bodies.push(zstdCompressSync(canonicalJson(body)));
    }
    yield { station: { ...station, entries: [] }, entries: entries.length, bodies };
  }
}
