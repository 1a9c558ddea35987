const FIRST_MS = 2_000;
const MOST_MS = 5 * 60_000;
const LEAST_MS = 500;

/**
 * Milliseconds until the next try after so many failures in a row: twice as many each time, and a random part of
 * them, so that a thousand stations do not come back in the same second.
 */
export function backoff(failures: number, random: () => number, retryAfterSeconds = 0): number {
  const ceiling = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20));
  return Math.max(LEAST_MS, retryAfterSeconds * 1_000) + Math.round(random() * ceiling);
}
