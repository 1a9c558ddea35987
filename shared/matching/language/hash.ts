const FNV_START = 0x811c9dc5;

/**
 * FNV-1a over UTF-16 code units: small, fast, the same on every machine.
 * @param start the hash of what stands before `text`, so that many endings of one root share its hash
 */
export function hashText(text: string, start = FNV_START): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Index of `value` in an ascending array, or -1. */
export function findSorted(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const at = sorted[middle] ?? 0;
    if (at === value) return middle;
    if (at < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
