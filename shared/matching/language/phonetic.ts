import { hashUnits } from "./hash.ts";
import { letterTable } from "./letter-table.ts";
import { isLetter, isVowel } from "./skeleton.ts";
import { textOf } from "./text-of.ts";

/** Sounds-alike keys over skeletons: vowels by their class, voiced consonants as unvoiced. */

/** By code, of what a skeleton is made of: the letter whose sound it has. */
const SOUND = Uint8Array.from({ length: 128 }, (_, code) => code);
for (const [voiced, unvoiced] of Object.entries(letterTable("bp dt gk zs vf js cs")))
  SOUND[voiced.charCodeAt(0)] = unvoiced.charCodeAt(0);
const [A, C, H, I, O, S, U] = [0x61, 0x63, 0x68, 0x69, 0x6f, 0x73, 0x75] as const;

/** The key in question, in memory that is used again. */
let key = new Uint16Array(128);

/** A run of vowels by its class. */
function vowelClass(codes: Uint16Array, start: number, end: number): number {
  let found: number = I;
  for (let at = start; at < end; at++) {
    const code = codes[at] ?? 0;
    if (code === A || code === O) return A;
    if (code === U) found = U;
  }
  return found;
}

/** End of the sound that begins at `at`: of a run of vowels, or of one of ch and sh. */
function soundEnd(codes: Uint16Array, at: number, length: number): number {
  const letter = codes[at] ?? 0;
  let end = at + 1;
  if (isVowel(letter)) while (end < length && isVowel(codes[end] ?? 0)) end += 1;
  else if ((letter === C || letter === S) && end < length && codes[end] === H) end += 1;
  return end;
}

/** Fills `key` from a skeleton's first `length` codes; returns the length of the key. */
function sound(codes: Uint16Array, length: number): number {
  if (key.length < length) key = new Uint16Array(length);
  let out = 0;
  let before = 0;
  for (let at = 0; at < length; ) {
    const letter = codes[at] ?? 0;
    const end = soundEnd(codes, at, length);
    const plain = end - at > 1 ? S : (SOUND[letter] ?? letter);
    const code = isVowel(letter) ? vowelClass(codes, at, end) : plain;
    if (code !== before || !isLetter(code)) key[out++] = code;
    before = code;
    at = end;
  }
  return out;
}

/** @param text a skeleton, or the beginning of one */
export function phoneticKey(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at);
  const end = sound(codes, codes.length);
  return textOf(key, 0, end);
}

/** What `hashText` makes of the sounds-alike key of a skeleton's first `length` codes. */
export const phoneticHash = (codes: Uint16Array, length: number): number => {
  const end = sound(codes, length);
  return hashUnits(key, end);
};
