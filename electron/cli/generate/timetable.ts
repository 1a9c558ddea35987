import { monotonicFactory } from "ulid";
import type { Random } from "./random.ts";

const MINUTE = 60_000;
const WEEKS = 3 * 7 * 24 * 60 * MINUTE;
/** However many trucks there are, a post does not decide faster on the average. */
const LEAST_GAP = 4 * MINUTE;
/** How much sooner than planned a step may be, as a share of a truck's time. */
const MOST_HASTE = 0.1;
const SHIFT = 12 * 60 * MINUTE;

/** When the trucks of a station are decided: the clock and the ids that its services are given. */
export interface Timetable {
  readonly trucks: number;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly newSalt: () => string;
  readonly lot: () => number;
  /**
   * Sets the clock within the time that the post gives to a truck, from its beginning (0) to its end (1); trucks
   * come in their order, and the clock never goes back.
   */
  moveTo(truck: number, progress: number): void;
  /** The shift that a truck falls into, counted from the first. */
  shift(truck: number): number;
}

/** Three weeks that end at a moment, more when there are too many trucks for that. */
export function createTimetable(random: Random, trucks: number, until: Date): Timetable {
  const gap = Math.max(LEAST_GAP, Math.floor(WEEKS / trucks));
  const start = until.getTime() - gap * (trucks + 1);
  const ulid = monotonicFactory(random.next);
  let now = start;
  return {
    trucks,
    now: () => new Date(now),
    newId: () => ulid(now),
    newSalt: () => Buffer.from(Array.from({ length: 16 }, () => random.between(0, 255))).toString("base64"),
    lot: random.next,
    moveTo(truck, progress) {
      const wanted = start + gap * (truck + 1) + Math.floor(progress * (gap - 1));
      now = Math.max(now, wanted - Math.floor(random.next() * gap * MOST_HASTE));
    },
    shift: (truck) => Math.floor((gap * truck) / SHIFT),
  };
}
