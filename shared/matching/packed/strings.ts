import { z } from "zod";
import { textOf } from "../language/text-of.ts";
import { createColumn } from "./column.ts";
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
  /** Those from `start` to `end` (half-open). */
  add(units: Uint16Array, start: number, end: number): void;
  pack(): PackedStrings;
}

export function createUnitsPacker(): UnitsPacker {
  let units = new Uint16Array(1 << 16);
  const starts = createColumn();
  starts.push(0);
  let filled = 0;
  return {
    add(added, start, end) {
      if (filled + end - start > units.length) units = grown(units, 2 * (filled + end - start));
      for (let at = start; at < end; at++) units[filled++] = added[at] ?? 0;
      starts.push(filled);
    },
    pack: () => ({ units: units.slice(0, filled), starts: starts.pack() }),
  };
}

function grown(units: Uint16Array, length: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(length);
  larger.set(units);
  return larger;
}

/**
 * Strings of two packs in one.
 * @param places of each string: its index in the first pack, what `inSecond` says of its index in the second, or
 * `NO_STRING`
 */
export function mergeStrings(first: PackedStrings, second: PackedStrings, places: Int32Array): PackedStrings {
  const starts = new Uint32Array(places.length + 1);
  let length = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    length += place < 0 ? lengthAt(second, ~place) : lengthAt(first, place);
    starts[at + 1] = length;
  }
  const units = new Uint16Array(length);
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    if (place < 0) copyUnits(second, ~place, units, starts[at] ?? 0);
    else copyUnits(first, place, units, starts[at] ?? 0);
  }
  return { units, starts };
}

export const inSecond = (index: number): number => ~index;
/** The place of an empty string, which is in neither: no pack goes so far. */
export const NO_STRING = inSecond(0x7fffffff);

function copyUnits({ units, starts }: PackedStrings, index: number, to: Uint16Array, at: number): void {
  const start = starts[index] ?? 0;
  const length = (starts[index + 1] ?? 0) - start;
  for (let i = 0; i < length; i++) to[at + i] = units[start + i] ?? 0;
}

export const countStrings = ({ starts }: PackedStrings): number => starts.length - 1;

export const lengthAt = ({ starts }: PackedStrings, index: number): number =>
  (starts[index + 1] ?? 0) - (starts[index] ?? 0);

/** Whether it is this text: asked without making a string of it. */
export function isStringAt({ units, starts }: PackedStrings, index: number, text: string): boolean {
  const start = starts[index] ?? 0;
  if ((starts[index + 1] ?? 0) - start !== text.length) return false;
  for (let at = 0; at < text.length; at++) if (units[start + at] !== text.charCodeAt(at)) return false;
  return true;
}

/** @throws RangeError where there is no such string */
export function stringAt({ units, starts }: PackedStrings, index: number): string {
  const start = starts[index];
  const end = starts[index + 1];
  if (start === undefined || end === undefined) throw new RangeError(`no string ${index}`);
  return textOf(units, start, end);
}
