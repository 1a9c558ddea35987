/** Wrong passwords that cost nothing. */
const FREE = 4;
const LONGEST_MS = 3_600_000;

/** Until when an account takes no password after so many wrong ones; null for not at all. */
export function lockedUntil(failures: number, now: Date): string | null {
  if (failures <= FREE) return null;
  const wait = Math.min(30_000 * 2 ** (failures - FREE - 1), LONGEST_MS);
  return new Date(now.getTime() + wait).toISOString();
}
