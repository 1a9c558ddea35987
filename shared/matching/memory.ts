/** Whatever is remembered is told from what is not known yet. */
type Kept = NonNullable<unknown> | null;

/** Remembers answers by key, so that a word met in every line is understood once. */
export interface Memory<T extends Kept> {
  get(key: string, compute: () => T): T;
}

/** Makes each thing when it is first asked for, and keeps it. */
export function madeOnce<T>(make: (id: number) => T): (id: number) => T {
  const made = new Map<number, T>();
  return (id) => {
    const before = made.get(id);
    if (before !== undefined) return before;
    const value = make(id);
    made.set(id, value);
    return value;
  };
}

/** Beyond this many entries it starts anew: a day's lines hold far fewer words. */
const LIMIT = 60_000;

export function createMemory<T extends Kept>(): Memory<T> {
  const entries = new Map<string, T>();
  return {
    get(key, compute) {
      const known = entries.get(key);
      if (known !== undefined) return known;
      if (entries.size >= LIMIT) entries.clear();
      const value = compute();
      entries.set(key, value);
      return value;
    },
  };
}
