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
