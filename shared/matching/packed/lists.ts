import { z } from "zod";
import { numbersSchema } from "./numbers.ts";

/** Lists of numbers one behind the other, and where each begins. */
export const packedListsSchema = z.object({
  starts: numbersSchema,
  values: numbersSchema,
});
export type PackedLists = z.infer<typeof packedListsSchema>;

export function packLists(lists: readonly (readonly number[])[]): PackedLists {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => {
    starts[index + 1] = (starts[index] ?? 0) + list.length;
  });
  const values = new Uint32Array(starts[lists.length] ?? 0);
  for (const [index, list] of lists.entries()) values.set(list, starts[index]);
  return { starts, values };
}

/** Numbers by what they belong to: list `owners[i]` holds `values[i]`, in the order given. */
export function groupNumbers(
  count: number,
  owners: readonly number[],
  values: readonly number[],
): PackedLists {
  const starts = new Uint32Array(count + 1);
  for (const owner of owners) starts[owner + 1] = (starts[owner + 1] ?? 0) + 1;
  for (let list = 1; list <= count; list++) starts[list] = (starts[list] ?? 0) + (starts[list - 1] ?? 0);
  const grouped = new Uint32Array(values.length);
  const filled = starts.slice();
  owners.forEach((owner, index) => {
    const at = filled[owner] ?? 0;
    grouped[at] = values[index] ?? 0;
    filled[owner] = at + 1;
  });
  return { starts, values: grouped };
}

/** A list is a view: nothing is copied. */
export const listAt = ({ starts, values }: PackedLists, index: number): Uint32Array =>
  values.subarray(starts[index] ?? 0, starts[index + 1] ?? 0);
