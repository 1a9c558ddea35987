import type { Post } from "../../../../shared/sync/supervision.ts";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** A minute says nothing: requests take their time on the way. */
const CLOCK_OFF_MINUTES = 2;

export const hoursSince = (time: string, now: string): number =>
  Math.floor((Date.parse(now) - Date.parse(time)) / HOUR_MS);

/** Negative where the post's clock is behind the hub's. */
export const minutesAhead = ({ clockAhead }: Pick<Post, "clockAhead">): number =>
  Math.round(clockAhead / MINUTE_MS);

export const isClockOff = (post: Pick<Post, "clockAhead">): boolean =>
  Math.abs(minutesAhead(post)) >= CLOCK_OFF_MINUTES;
