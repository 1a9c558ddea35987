/** The number after the newest of the month of a date (ISO); the first one of a new month. */
export function nextVersion(newest: string | undefined, date: string): string {
  const [year = "", month = ""] = date.split("-");
  const first = `${year}.${month}.1`;
  // A clock that stands before the newest version must not publish an older one.
  if (newest === undefined || compareVersions(first, newest) > 0) return first;
  const [newestYear, newestMonth, number = "0"] = newest.split(".");
  return `${newestYear}.${newestMonth}.${BigInt(number) + 1n}`;
}

/** Negative when `a` is older. Versions are `year.month.number`: text order would put 2026.11.10 before 2026.11.9. */
export function compareVersions(a: string, b: string): number {
  const left = a.split(".").map(BigInt);
  const right = b.split(".").map(BigInt);
  for (const [index, part] of left.entries()) {
    const other = right[index] ?? 0n;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}
