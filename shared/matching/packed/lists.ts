import { z } from "zod";
import { createColumn } from "./column.ts";
import { numbersSchema } from "./numbers.ts";

/** Lists of numbers one behind the other, and where each begins. */
export const packedListsSchema = z.object({
  starts: numbersSchema,
  values: numbersSchema,
});
export type PackedLists = z.infer<typeof packedListsSchema>;

/** Packs lists one by one, number by number. */
export interface ListPacker {
  push(value: number): void;
  /** Ends a list; the next number is the first one of another. */
  end(): void;
  pack(): PackedLists;
}

export function createListPacker(): ListPacker {
  const starts = createColumn();
  const values = createColumn();
  starts.push(0);
  return {
    push: values.push,
    end: () => starts.push(values.length),
    pack: () => ({ starts: starts.pack(), values: values.pack() }),
  };
}

/** Numbers by what they belong to: list `owners[i]` holds `values[i]`, in the order given. */
export function groupNumbers(count: number, owners: Uint32Array, values: Uint32Array): PackedLists {
  const starts = startsOf(count, owners);
  const grouped = new Uint32Array(values.length);
  const filled = starts.slice();
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i] ?? 0;
    const at = filled[owner] ?? 0;
    grouped[at] = values[i] ?? 0;
    filled[owner] = at + 1;
  }
  return { starts, values: grouped };
}

/** The same of pairs: `seconds[i]` stands wherever `firsts[i]` does. */
export function groupPairs(
  count: number,
  owners: Uint32Array,
  { firsts, seconds }: Readonly<Record<"firsts" | "seconds", Uint32Array>>,
): { readonly starts: Uint32Array; readonly firsts: Uint32Array; readonly seconds: Uint32Array } {
  const starts = startsOf(count, owners);
  const grouped = { firsts: new Uint32Array(owners.length), seconds: new Uint32Array(owners.length) };
  const filled = starts.slice();
  for (let i = 0; i < owners.length; i++) {
    const owner = owners[i] ?? 0;
    const at = filled[owner] ?? 0;
    grouped.firsts[at] = firsts[i] ?? 0;
    grouped.seconds[at] = seconds[i] ?? 0;
    filled[owner] = at + 1;
  }
  return { starts, ...grouped };
}

function startsOf(count: number, owners: Uint32Array): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let list = 1; list <= count; list++) starts[list] = (starts[list] ?? 0) + (starts[list - 1] ?? 0);
  return starts;
}

/** The numbers from 0 up to `count`, itself left out. */
export function countUp(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}

/** A list is a view: nothing is copied. */
export const listAt = ({ starts, values }: PackedLists, index: number): Uint32Array =>
  values.subarray(starts[index] ?? 0, starts[index + 1] ?? 0);
