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

/** Packs strings one by one that are code units already. */
export interface UnitsPacker {
  /** The first `length` of them. */
  add(units: Uint16Array, length: number): void;
  pack(): PackedStrings;
}

export function createUnitsPacker(): UnitsPacker {
  let units = new Uint16Array(1 << 16);
  const starts = [0];
  let end = 0;
  return {
    add(added, length) {
      if (end + length > units.length) units = grown(units, 2 * (end + length));
      for (let at = 0; at < length; at++) units[end + at] = added[at] ?? 0;
      end += length;
      starts.push(end);
    },
    pack: () => ({ units: units.slice(0, end), starts: new Uint32Array(starts) }),
  };
}

function grown(units: Uint16Array, length: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(length);
  larger.set(units);
  return larger;
}

export const countStrings = ({ starts }: PackedStrings): number => starts.length - 1;

/** @throws RangeError where there is no such string */
export function stringAt({ units, starts }: PackedStrings, index: number): string {
  const start = starts[index];
  const end = starts[index + 1];
  if (start === undefined || end === undefined) throw new RangeError(`no string ${index}`);
  return textOf(units, start, end);
}
