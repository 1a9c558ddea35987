import { expect, test } from "vitest";
import { createHashIndex, hashText } from "../../../../../shared/matching/language/hash.ts";

test("FNV-1a, as published", () => {
  expect(hashText("")).toBe(0x811c9dc5);
  expect(hashText("a")).toBe(0xe40c292c);
  expect(hashText("foobar")).toBe(0xbf9cf968);
});

test("every value of ascending hashes is found, none else", () => {
  const sorted = Uint32Array.from([1, 5, 9, 4_000_000_000]);
  const { find } = createHashIndex(sorted);
  expect([...sorted].map(find)).toEqual([0, 1, 2, 3]);
  expect([0, 2, 10, 4_294_967_295].map(find)).toEqual([-1, -1, -1, -1]);
  expect(createHashIndex(new Uint32Array()).find(1)).toBe(-1);
});
