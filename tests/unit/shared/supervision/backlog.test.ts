import { expect, test } from "vitest";
import { backlogAt } from "../../../../shared/supervision/backlog.ts";

const now = new Date("2026-11-23T12:00:00.000Z");

test("the backlog is gone when it has fallen to nothing at the pace of the last hours", () => {
  expect(backlogAt({ waiting: 6, arrived: 8, decided: 20, hours: 4, now })).toEqual({
    waiting: 6,
    arrivedPerHour: 2,
    decidedPerHour: 5,
    clearsAt: "2026-11-23T14:00:00.000Z",
  });
});

test("a backlog that does not fall has no end; none has ended already", () => {
  expect(backlogAt({ waiting: 6, arrived: 8, decided: 8, hours: 4, now }).clearsAt).toBeNull();
  expect(backlogAt({ waiting: 0, arrived: 8, decided: 2, hours: 4, now }).clearsAt).toBe(now.toISOString());
});
