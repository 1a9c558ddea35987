import { setTimeout as wait } from "node:timers/promises";

/** Waits until so many more bytes may go over the line. */
export type Throttle = (bytes: number) => Promise<void>;

/** Keeps the bytes of both directions below a rate, read anew each time; 0 is without limit. */
export function createThrottle(bytesPerSecond: () => number, signal?: AbortSignal): Throttle {
  let freeAt = 0;
  return async (bytes) => {
    const rate = bytesPerSecond();
    if (rate === 0) return;
    const now = performance.now();
    freeAt = Math.max(freeAt, now) + (bytes / rate) * 1000;
    const pause = freeAt - now;
    if (pause > 1) await wait(pause, undefined, { signal });
  };
}
