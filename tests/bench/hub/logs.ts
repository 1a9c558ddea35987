import { append, newStation, type StationLog } from "../../support/hub/station.ts";
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

/** Stations with a week's log of their own, signed. */
export function stationLogs(stations: number, entries: number): StationLog[] {
  const random = createRandom(1);
  return Array.from({ length: stations }, () => {
    const station = newStation();
    const begin = Date.now() - WEEK_MS;
    for (let index = 0; index < entries; index += 1) {
      const at = begin + Math.floor((WEEK_MS * (index + random.next())) / entries);
      append(station, { ...someTruck(random, at), time: new Date(at).toISOString() });
    }
    return station;
  });
}

function someTruck(random: Random, at: number) {
  const ordinary = GOODS.slice(0, 2);
  const goods = Array.from({ length: LINES }, (_, line) => {
    return `${random.chance(0.02) ? random.pick(GOODS) : random.pick(ordinary)}, партия ${line} ${random.below(90_000)}`;
  });
  const plate = `${100 + random.below(900)} ${"ABCEHKM"[random.below(7)]}BC 0${1 + random.below(9)}`;
  const startedAt = new Date(at - 1000 * (60 + random.below(600))).toISOString();
  return truck({ plate, carrier: `ТОО Перевозчик ${random.below(2_000)}`, goods, startedAt });
}
