import { z } from "zod";
import { hashText } from "../language/hash.ts";
import { createColumn } from "./column.ts";
import { groupPairs, packedListsSchema } from "./lists.ts";
import { numbersSchema } from "./numbers.ts";

/**
 * Values by the 32-bit hash of a text key. Two keys may share a hash (one in some ten thousand look-ups of
 * a large catalogue), so whoever asks compares what was found with the key itself.
 */
export const packedKeysSchema = z.object({
  /** By part of the hashes, the entries: `hashes` and `lists.values` side by side. */
  lists: packedListsSchema,
  hashes: numbersSchema,
});
export type PackedKeys = z.infer<typeof packedKeysSchema>;

export interface KeyPacker {
  /** A key by its hash; the same pair twice in a row counts once. */
  addHash(hash: number, value: number): void;
  /** Of several keys of one value each once; they are put in an order that says nothing of how they came to be. */
  addHashes(hashes: number[], value: number): void;
  /**
   * Whatever another pack holds of the values that have a new number: none has one below 0. The outcome is that of
   * adding all values one by one in ascending order, each with all its keys.
   */
  takeOver(packed: PackedKeys, newValues: Int32Array): void;
  pack(): PackedKeys;
}

const partsFor = (entries: number): number => 2 ** Math.ceil(Math.log2(Math.max(2, entries)));
/** Spreads hashes over a power of two of parts (Knuth's multiplicative hashing, 2^32 by the golden ratio). */
const spread = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 0;
const partOf = (hash: number, parts: number): number => spread(hash) >>> (Math.clz32(parts) + 1);
const bySpread = (a: number, b: number): number => spread(a) - spread(b);

export function createKeyPacker(): KeyPacker {
  const hashColumn = createColumn();
  const valueColumn = createColumn();
  let [lastHash, lastValue] = [-1, -1];
  let isInOrder = true;
  const addHash = (hash: number, value: number): void => {
    if (lastHash === hash && lastValue === value) return;
    hashColumn.push(hash);
    valueColumn.push(value);
    lastHash = hash;
    lastValue = value;
  };
  return {
    addHash,
    addHashes(ofValue, value) {
      if (ofValue.length > 1) ofValue.sort(bySpread);
      for (const hash of ofValue) addHash(hash, value);
    },
    takeOver({ lists, hashes }, newValues) {
      isInOrder &&= hashes.length === 0;
      for (let at = 0; at < hashes.length; at++) {
        const value = newValues[lists.values[at] ?? 0] ?? -1;
        if (value < 0) continue;
        hashColumn.push(hashes[at] ?? 0);
        valueColumn.push(value);
      }
    },
    pack() {
      const entries = { hashes: hashColumn.pack(), values: valueColumn.pack() };
      return packEntries(isInOrder ? entries : byValue(entries));
    },
  };
}

interface Entries {
  readonly hashes: Uint32Array;
  readonly values: Uint32Array;
}

function packEntries({ hashes, values }: Entries): PackedKeys {
  const parts = partsFor(hashes.length);
  const owners = new Uint32Array(hashes.length);
  for (let i = 0; i < owners.length; i++) owners[i] = partOf(hashes[i] ?? 0, parts);
  const { starts, firsts, seconds } = groupPairs(parts, owners, { firsts: values, seconds: hashes });
  return { lists: { starts, values: firsts }, hashes: seconds };
}

function byValue({ hashes, values }: Entries): Entries {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  const { firsts, seconds } = groupPairs(most + 1, values, { firsts: values, seconds: hashes });
  return { values: firsts, hashes: seconds };
}

export interface Keys {
  /** Whether some key of this hash is there: a cheap no, and nearly always a right yes. */
  mayHaveHash(hash: number): boolean;
  /** Values of all keys of this hash, in the order they were added. */
  find(key: string): readonly number[];
  findHash(hash: number): readonly number[];
}

const NONE: readonly number[] = [];

export function openKeys({ lists: { starts, values }, hashes }: PackedKeys): Keys {
  const parts = starts.length - 1;
  /** The next entry of this hash from `at` on, or the end of its part. */
  const next = (hash: number, at: number, end: number): number => {
    let entry = at;
    while (entry < end && hashes[entry] !== hash) entry += 1;
    return entry;
  };
  const mayHaveHash = (hash: number): boolean => {
    const part = partOf(hash, parts);
    const end = starts[part + 1] ?? 0;
    return next(hash, starts[part] ?? 0, end) < end;
  };
  const findHash = (hash: number): readonly number[] => {
    if (!mayHaveHash(hash)) return NONE;
    const part = partOf(hash, parts);
    const end = starts[part + 1] ?? 0;
    const found: number[] = [];
    for (let at = next(hash, starts[part] ?? 0, end); at < end; at = next(hash, at + 1, end))
      found.push(values[at] ?? 0);
    return found;
  };

  return {
    mayHaveHash,
    find: (key) => findHash(hashText(key)),
    findHash,
  };
}
