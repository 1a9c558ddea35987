/** Remembers answers by key, so that a word met in every line is understood once. */
export interface Memory<T> {
  get(key: string, compute: () => T): T;
}

/** Makes each thing when it is first asked for, and keeps it. */
export function madeOnce<T extends object>(make: (id: number) => T): (id: number) => T {
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

/** Null is an answer too. */
export function createMemory<T extends object | boolean | string | null>(): Memory<T> {
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

/** Makes something when it is first asked for, and only once. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
