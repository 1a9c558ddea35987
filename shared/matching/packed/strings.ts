import { z } from "zod";
import { textOf, type Units } from "../language/text-of.ts";
import { createColumn } from "./column.ts";
import { numbersSchema, unitsSchema } from "./numbers.ts";

/** Many short strings in two arrays: their UTF-16 code units, and where each begins. */
export const packedStringsSchema = z.object({
  units: unitsSchema,
  starts: numbersSchema,
});
export type PackedStrings = z.infer<typeof packedStringsSchema>;

export function packStrings(strings: readonly string[]): PackedStrings {
  const packer = createUnitsPacker();
  for (const text of strings) packer.addText(text);
  return packer.pack();
}

/** Packs strings one by one that are code units already. */
export interface UnitsPacker {
  readonly count: number;
  /** Those from `start` to `end` (half-open). */
  add(units: Uint16Array, start: number, end: number): void;
  addText(text: string): void;
  addAll(strings: PackedStrings): void;
  /** Whether the string of this index is this one. */
  isAt(index: number, text: Units): boolean;
  pack(): PackedStrings;
}

const FIRST_ROOM = 1 << 16;

export function createUnitsPacker(): UnitsPacker {
  let units = new Uint16Array(FIRST_ROOM);
  const ends = createColumn();
  ends.push(0);
  let filled = 0;
  const makeRoom = (more: number): void => {
    if (filled + more > units.length) units = grown(units, 2 * (filled + more));
  };
  return {
    get count() {
      return ends.length - 1;
    },
    add(added, start, end) {
      makeRoom(end - start);
      for (let at = start; at < end; at++) units[filled++] = added[at] ?? 0;
      ends.push(filled);
    },
    addText(text) {
      makeRoom(text.length);
      for (let at = 0; at < text.length; at++) units[filled++] = text.charCodeAt(at);
      ends.push(filled);
    },
    addAll(strings) {
      makeRoom(strings.units.length);
      units.set(strings.units, filled);
      for (let index = 1; index < strings.starts.length; index++)
        ends.push(filled + (strings.starts[index] ?? 0));
      filled += strings.units.length;
    },
    isAt(index, { units: asked, start, end }) {
      const from = ends.at(index);
      if (ends.at(index + 1) - from !== end - start) return false;
      for (let at = start; at < end; at++) if (units[from + at - start] !== asked[at]) return false;
      return true;
    },
    pack: () => ({ units: units.slice(0, filled), starts: ends.pack() }),
  };
}

function grown(units: Uint16Array, length: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(length);
  larger.set(units);
  return larger;
}

/** The strings at these places, one behind the other. */
export function pickStrings({ units, starts }: PackedStrings, places: Uint32Array): PackedStrings {
  const picked = new Uint32Array(places.length + 1);
  let length = 0;
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0;
    length += (starts[place + 1] ?? 0) - (starts[place] ?? 0);
    picked[at + 1] = length;
  }
  const pickedUnits = new Uint16Array(length);
  let next = 0;
  for (const place of places) {
    const end = starts[place + 1] ?? 0;
    for (let at = starts[place] ?? 0; at < end; at++) pickedUnits[next++] = units[at] ?? 0;
  }
  return { units: pickedUnits, starts: picked };
}

export const countStrings = ({ starts }: PackedStrings): number => starts.length - 1;

/** @throws RangeError where there is no such string */
export function stringAt({ units, starts }: PackedStrings, index: number): string {
  const start = starts[index];
  const end = starts[index + 1];
  if (start === undefined || end === undefined) throw new RangeError(`no string ${index}`);
  return textOf(units, start, end);
}
