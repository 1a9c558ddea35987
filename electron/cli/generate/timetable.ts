import { monotonicFactory } from "ulid";
import type { Random } from "./random.ts";

const MINUTE = 60_000;
const WEEKS = 3 * 7 * 24 * 60 * MINUTE;
/** However many trucks there are, a post does not decide faster on the average. */
const LEAST_GAP = 4 * MINUTE;
const SHIFT = 12 * 60 * MINUTE;

/** When the trucks of a station are decided: the clock and the ids that its services are given. */
export interface Timetable {
  readonly trucks: number;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly newSalt: () => string;
  /** Sets the clock to the moment of a truck's decision; trucks come in their order. */
  moveTo(truck: number): void;
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
    moveTo(truck) {
      now = start + gap * (truck + 1) + Math.floor(random.next() * (gap - 1));
    },
    shift: (truck) => Math.floor((gap * truck) / SHIFT),
  };
}
