/** Random choices that come out the same for the same seed, so that a failure can be seen again. */
export interface Random {
  /** 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** 0 (inclusive) to `limit` (exclusive). */
  below(limit: number): number;
  /** @throws RangeError where there is nothing to choose from */
  pick<T>(choices: readonly T[]): T;
  chance(share: number): boolean;
}

/** Mulberry32: 32 bits of state, good enough to choose letters. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick<T>(choices: readonly T[]): T {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new RangeError("nothing to choose from");
      return choice;
    },
    chance: (share) => next() < share,
  };
}
