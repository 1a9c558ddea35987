import { expect, test } from "vitest";
import { cutAtSpans } from "../../../renderer/components/marked-text.tsx";

const cut = (text: string, ...spans: [number, number][]) =>
  cutAtSpans(
    text,
    spans.map(([start, end]) => ({ start, end })),
  ).map((piece) => (piece.marked ? `[${piece.text}]` : piece.text));

test("spans are marked, whatever their order, overlap or reach", () => {
  expect(cut("обои тепловизор клей", [5, 15])).toEqual(["обои ", "[тепловизор]", " клей"]);
  expect(cut("abcdef", [4, 6], [0, 2])).toEqual(["[ab]", "cd", "[ef]"]);
  expect(cut("abcdef", [0, 4], [2, 5])).toEqual(["[abcd]", "[e]", "f"]);
  expect(cut("abc", [1, 99])).toEqual(["a", "[bc]"]);
  expect(cut("abc")).toEqual(["abc"]);
});
