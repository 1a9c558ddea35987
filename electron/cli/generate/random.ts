/** Choices that come out the same for the same seed. */
export interface Random {
  /** 0 (inclusive) to 1 (exclusive). */
  readonly next: () => number;
  /** A whole number of a range, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (share: number) => boolean;
  /** @throws RangeError where there is nothing to choose from */
  readonly pick: <T>(choices: readonly T[]) => T;
  /** One of the letters each time. */
  readonly letters: (alphabet: string, count: number) => string;
  readonly digits: (count: number) => string;
}

/** Mulberry32: 32 bits of state, good enough to invent trucks. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(choices: readonly T[]): T => {
    const choice = choices[Math.floor(next() * choices.length)];
    if (choice === undefined) throw new RangeError("nothing to choose from");
    return choice;
  };
  const letters = (alphabet: string, count: number): string =>
    Array.from({ length: count }, () => pick([...alphabet])).join("");
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
    pick,
    letters,
    digits: (count) => letters("0123456789", count),
  };
}
