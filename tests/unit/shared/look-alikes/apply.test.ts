import { expect, test } from "vitest";
import { applyLookAlikes } from "../../../../shared/look-alikes/apply.ts";
import { wordingOf } from "../../../../shared/look-alikes/wording.ts";
import type { LookAlike } from "../../../../shared/schemas/look-alike.ts";
import type { LineScreening, Match } from "../../../../shared/schemas/screening.ts";

const NOW = { now: "2026-11-23T06:00:00.000Z" };
const DESCRIPTION = "Пластинки режущие, 40 шт";
const same = (text: string) => ({ ru: text, kk: text, en: text });

const KNOWN: LookAlike = {
  id: "01JD0000000000000000000000",
  category: "records",
  wording: wordingOf(DESCRIPTION),
  description: DESCRIPTION,
  inspection: "01JD0000000000000000000001",
  lineId: "1",
  reason: "different-goods",
  note: "",
  officer: "Ахметов А.",
  proposedAt: "2026-11-20T06:00:00.000Z",
  expires: "2027-05-01T00:00:00.000Z",
  state: "approved",
  decidedBy: "Сериков Б.",
};

const match = (category: string, score: number, adjustments: Match["adjustments"] = []): Match => ({
  category,
  group: "luxury",
  title: same(category),
  score,
  evidence: [],
  adjustments,
});

const screening = (...matches: Match[]): LineScreening => ({
  verdict: "hit",
  matches,
  lowered: [],
  flags: [],
  unexplained: [],
});

test("an approved look-alike lowers a hit to a check, says who and until when, and hides nothing", () => {
  const result = applyLookAlikes(
    "ПЛАСТИНКИ  режущие — 15 шт",
    screening(match("records", 0.9)),
    [KNOWN],
    NOW,
  );
  expect(result.verdict).toBe("check");
  expect(result.matches).toMatchObject([
    {
      category: "records",
      score: 0.5,
      adjustments: ["known-look-alike"],
      remembered: {
        scope: "post",
        approvedBy: "Сериков Б.",
        until: KNOWN.expires,
        reason: "different-goods",
      },
    },
  ]);
});

test("another category of the same line stays a hit, and comes first", () => {
  const both = screening(match("records", 0.95), match("tools", 0.8));
  const result = applyLookAlikes(DESCRIPTION, both, [KNOWN], NOW);
  expect(result.verdict).toBe("hit");
  expect(result.matches.map(({ category }) => category)).toEqual(["tools", "records"]);
});

test.each([
  ["a word more", "Пластинки режущие виниловые"],
  ["a word less", "Пластинки"],
  ["other order", "режущие пластинки, 40 шт"],
  ["letters of another alphabet", "Плaстинки режущие, 40 шт"],
])("%s is another wording", (_name, description) => {
  const before = screening(match("records", 0.9));
  expect(applyLookAlikes(description, before, [KNOWN], NOW)).toBe(before);
});

test.each([
  ["refused", { ...KNOWN, state: "refused" as const }],
  ["withdrawn", { ...KNOWN, state: "withdrawn" as const }],
  ["expired", { ...KNOWN, expires: NOW.now }],
  ["proposed for another truck", { ...KNOWN, state: "proposed" as const }],
])("one that is %s has no effect", (_name, known) => {
  const before = screening(match("records", 0.9));
  expect(applyLookAlikes(DESCRIPTION, before, [known], NOW)).toBe(before);
});

test("a proposal holds for its own truck", () => {
  const known = { ...KNOWN, state: "proposed" as const, decidedBy: undefined };
  const moment = { ...NOW, inspection: KNOWN.inspection };
  const result = applyLookAlikes(DESCRIPTION, screening(match("records", 0.9)), [known], moment);
  expect(result.verdict).toBe("check");
  expect(result.matches[0]?.remembered).toMatchObject({ scope: "truck", officer: "Ахметов А." });
});

test("a line whose code stands on a list is never lowered", () => {
  const listed = screening(match("records", 0.9, ["code-listed"]));
  expect(applyLookAlikes(DESCRIPTION, listed, [KNOWN], NOW)).toBe(listed);
  const flagged: LineScreening = { ...screening(match("records", 0.9)), flags: ["listed-code"] };
  expect(applyLookAlikes(DESCRIPTION, flagged, [KNOWN], NOW)).toBe(flagged);
});
