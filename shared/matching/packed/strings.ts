import { z } from "zod";
import { textOf } from "../language/text-of.ts";
import { numbersSchema, unitsSchema } from "./numbers.ts";

/** Many short strings in two arrays: their UTF-16 code units, and where each begins. */
export const packedStringsSchema = z.object({
  units: unitsSchema,
  starts: numbersSchema,
});
export type PackedStrings = z.infer<typeof packedStringsSchema>;

export function packStrings(strings: readonly string[]): PackedStrings {
  const starts = new Uint32Array(strings.length + 1);
  let length = 0;
  strings.forEach((text, index) => {
    length += text.length;
    starts[index + 1] = length;
  });
  const units = new Uint16Array(length);
  let at = 0;
  for (const text of strings) for (let i = 0; i < text.length; i++) units[at++] = text.charCodeAt(i);
  return { units, starts };
}

export const countStrings = ({ starts }: PackedStrings): number => starts.length - 1;

/** @throws RangeError where there is no such string */
export function stringAt({ units, starts }: PackedStrings, index: number): string {
  const start = starts[index];
  const end = starts[index + 1];
  if (start === undefined || end === undefined) throw new RangeError(`no string ${index}`);
  return textOf(units, start, end);
}
