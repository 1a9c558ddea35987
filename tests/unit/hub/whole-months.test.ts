import fc from "fast-check";
import { expect, test } from "vitest";
import { splitPeriod } from "../../../hub/services/whole-months.ts";

const FIRST = Date.parse("2023-11-01");
const day = (offset: number): string => new Date(FIRST + offset * 86_400_000).toISOString().slice(0, 10);
const DAYS = Array.from({ length: 900 }, (_, offset) => day(offset));

test("whole months and the days around them are the period, each day once", () => {
  const anyDay = fc.option(fc.integer({ min: 20, max: 880 }).map(day), { nil: undefined });
  fc.assert(
    fc.property(anyDay, anyDay, (from, to) => {
      const { months, days } = splitPeriod({ from, to });
      const found = DAYS.flatMap((each) => [
        ...(months !== null && each.slice(0, 7) >= months.from && each.slice(0, 7) <= months.to
          ? [each]
          : []),
        ...days.flatMap((part) => (each >= part.from && each <= part.to ? each : [])),
      ]);
      expect(found).toEqual(
        DAYS.filter((each) => (from === undefined || each >= from) && (to === undefined || each <= to)),
      );
    }),
  );
});

test("a month from its first day to its last is read as one", () => {
  expect(splitPeriod({ from: "2024-02-01", to: "2024-02-29" })).toEqual({
    months: { from: "2024-02", to: "2024-02" },
    days: [],
  });
});
