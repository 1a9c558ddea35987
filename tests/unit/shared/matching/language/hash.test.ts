import { expect, test } from "vitest";
import { findSorted, hashText } from "../../../../../shared/matching/language/hash.ts";

test("FNV-1a, as published", () => {
  expect(hashText("")).toBe(0x811c9dc5);
  expect(hashText("a")).toBe(0xe40c292c);
  expect(hashText("foobar")).toBe(0xbf9cf968);
});

test("every value of a sorted array is found, none else", () => {
  const sorted = Uint32Array.from([1, 5, 9, 4_000_000_000]);
  expect([...sorted].map((value) => findSorted(sorted, value))).toEqual([0, 1, 2, 3]);
  expect([0, 2, 10, 4_294_967_295].map((value) => findSorted(sorted, value))).toEqual([-1, -1, -1, -1]);
  expect(findSorted(new Uint32Array(), 1)).toBe(-1);
});
