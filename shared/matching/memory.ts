/** Remembers answers by key, so that a word met in every line is understood once. */
export interface Memory<T> {
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

export function createMemory<T>(): Memory<T> {
  const entries = new Map<string, { readonly value: T }>();
  return {
    get(key, compute) {
      const known = entries.get(key);
      if (known !== undefined) return known.value;
      if (entries.size >= LIMIT) entries.clear();
      const value = compute();
      entries.set(key, { value });
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
