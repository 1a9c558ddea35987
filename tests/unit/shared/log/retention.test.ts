import fc from "fast-check";
import { expect, test } from "vitest";
import { firstOutside, toRanges } from "../../../../shared/log/ranges.ts";
import { endOfRetention } from "../../../../shared/log/retention.ts";

test.each([
  ["2026-11-23T06:00:00.000Z", 1, "2026-10-23T06:00:00.000Z"],
  ["2026-03-31T06:00:00.000Z", 1, "2026-02-28T06:00:00.000Z"],
  ["2026-01-15T06:00:00.000Z", 2, "2025-11-15T06:00:00.000Z"],
  ["2028-02-29T06:00:00.000Z", 60, "2023-02-28T06:00:00.000Z"],
])("at %s, %i months ago was %s", (now, months, end) => {
  const retention = { trucks: months, access: null };
  expect(endOfRetention(retention, "trucks", new Date(now))?.toISOString()).toBe(end);
  expect(endOfRetention(retention, "access", new Date(now))).toBeNull();
});

test("ranges hold just the numbers that they were made of", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (numbers) => {
      const sorted = numbers.toSorted((a, b) => a - b);
      const held = toRanges(sorted).flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, i) => from + i),
      );
      expect(held).toEqual(sorted);
    }),
  );
});

test("the first number outside is the first that no range holds", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 })).map((n) => n.toSorted((a, b) => a - b));
  fc.assert(
    fc.property(numbers, numbers, (found, recorded) => {
      const expected = found.find((number) => !recorded.includes(number)) ?? null;
      expect(firstOutside(toRanges(found), toRanges(recorded))).toBe(expected);
    }),
  );
});
