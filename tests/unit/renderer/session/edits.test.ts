import { expect, test } from "vitest";
import {
  answerMatch,
  insertLines,
  nextLineId,
  removeLine,
  replaceLines,
  setCell,
} from "../../../../renderer/features/inspection/session/edits.ts";
import type { Work } from "../../../../renderer/features/inspection/session/work.ts";
import { MAX_LINES, papersSchema } from "../../../../shared/schemas/inspection.ts";
import type { DeclaredLine } from "../../../../shared/schemas/line.ts";

const lines = (...ids: string[]): DeclaredLine[] => ids.map((id) => ({ id, description: `товар ${id}` }));
const work = (...ids: string[]): Work => ({
  papers: papersSchema.parse({}),
  lines: lines(...ids),
  dismissals: [],
});
const idsOf = ({ lines: all }: Work) => all.map(({ id }) => id);

test("typing past the end makes a line with the next number", () => {
  const next = setCell(work("1", "7"), 2, "hs", "8542");
  expect(next.lines[2]).toEqual({ id: "8", description: "", hs: "8542" });
});

test("an emptied cell leaves no empty value behind, and only the cell's own line is another object", () => {
  const before = setCell(work("1", "2"), 0, "quantity", 5);
  const after = setCell(before, 0, "quantity", undefined);
  expect(after.lines[0]).toEqual({ id: "1", description: "товар 1" });
  expect(after.lines[1]).toBe(before.lines[1]);
});

test("lines of a file keep their numbers, except those that are taken", () => {
  expect(idsOf(insertLines(work("1", "2"), 1, lines("2", "A-7", "2")))).toEqual(["1", "3", "A-7", "4", "2"]);
});

test("a blank line gives way to what is put in at its place", () => {
  const blank: Work = { ...work("1"), lines: [{ id: "1", description: "" }] };
  expect(idsOf(insertLines(blank, 0, lines("5", "6")))).toEqual(["5", "6"]);
});

test("a truck holds no more lines than its draft may", () => {
  const many = Array.from({ length: MAX_LINES + 5 }, (_, index) => String(index));
  expect(insertLines(work("x"), 1, lines(...many)).lines).toHaveLength(MAX_LINES);
  expect(replaceLines(work(), lines(...many)).lines).toHaveLength(MAX_LINES);
});

test("an answer goes with its line, and with the line's wording, but not with its weight", () => {
  const answered = answerMatch(work("1", "2"), "1", "sights", "accessory");
  expect(setCell(answered, 0, "weightKg", 3).dismissals).toHaveLength(1);
  expect(setCell(answered, 0, "description", "иное").dismissals).toEqual([]);
  expect(setCell(answered, 0, "hs", "9013").dismissals).toEqual([]);
  expect(removeLine(answered, 0).dismissals).toEqual([]);
  expect(removeLine(answered, 1).dismissals).toHaveLength(1);
});

test("a second answer takes the place of the first", () => {
  const twice = answerMatch(answerMatch(work("1"), "1", "sights", "accessory"), "1", "sights", "licensed");
  expect(twice.dismissals).toEqual([{ lineId: "1", category: "sights", reason: "licensed" }]);
  expect(answerMatch(twice, "1", "sights", null).dismissals).toEqual([]);
});

test("numbers that are no numbers do not stop the count", () => {
  expect(nextLineId(lines("A-1", "12", "x"))).toBe("13");
  expect(nextLineId([])).toBe("1");
});
