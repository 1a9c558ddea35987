import { expect, test } from "vitest";
import { backoff } from "../../../../electron/sync/backoff.ts";

test("doubles up to five minutes, and its whole length is chance", () => {
  const longest = [1, 2, 3, 9, 40].map((failures) => backoff(failures, () => 1));
  expect(longest).toEqual([2_500, 4_500, 8_500, 300_500, 300_500]);
  expect(backoff(9, () => 0)).toBe(500);
});

test("never comes back before the hub said", () => {
  expect(backoff(1, () => 0, 30)).toBe(30_000);
});
