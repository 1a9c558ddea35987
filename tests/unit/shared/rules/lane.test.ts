import { expect, test } from "vitest";
import { suggestLane } from "../../../../shared/rules/lane.ts";

const known = { verdict: "clear", flags: [], stoppedBefore: false, drawn: false } as const;

test("green only where something is declared and nothing speaks against it", () => {
  expect(suggestLane(known)).toEqual({ lane: "green", why: ["nothing-found"] });
  expect(suggestLane({ ...known, verdict: null })).toEqual({ lane: "yellow", why: ["nothing-declared"] });
});

test("the lot counts for green trucks alone", () => {
  expect(suggestLane({ ...known, drawn: true })).toEqual({ lane: "random", why: ["drawn"] });
  expect(suggestLane({ ...known, drawn: true, verdict: "check" }).lane).toBe("yellow");
  expect(suggestLane({ ...known, drawn: true, verdict: "hit" })).toEqual({ lane: "red", why: ["hit"] });
});

test("every reason for yellow is named", () => {
  const doubtful = {
    verdict: "check",
    flags: ["weights-differ"],
    stoppedBefore: true,
    drawn: false,
  } as const;
  expect(suggestLane(doubtful)).toEqual({ lane: "yellow", why: ["check", "flags", "stopped-before"] });
});
