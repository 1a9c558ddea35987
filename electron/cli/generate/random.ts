import { seededRandom } from "../../../shared/seeded-random.ts";

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

export function createRandom(seed: number): Random {
  const next = seededRandom(seed);
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
