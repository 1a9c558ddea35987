import type { Backlog } from "../schemas/supervision.ts";

const HOUR_MS = 3_600_000;

export interface Pace {
  readonly waiting: number;
  /** In the last hours. */
  readonly arrived: number;
  readonly decided: number;
  readonly hours: number;
  readonly now: Date;
}

/** When the trucks in work will be done if as many arrive and are decided as in the last hours. */
export function backlogAt({ waiting, arrived, decided, hours, now }: Pace): Backlog {
  const arrivedPerHour = arrived / hours;
  const decidedPerHour = decided / hours;
  const hoursLeft = waiting === 0 ? 0 : waiting / (decidedPerHour - arrivedPerHour);
  const isFalling = waiting === 0 || decidedPerHour > arrivedPerHour;
  const clearsAt = isFalling ? new Date(now.getTime() + hoursLeft * HOUR_MS).toISOString() : null;
  return { waiting, arrivedPerHour, decidedPerHour, clearsAt };
}
