import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "../../../../shared/matching/edit-distance.ts";

describe("edits", () => {
  test.each([
    ["processor", "processor", 0],
    ["procesor", "processor", 1],
    ["prrocessor", "processor", 1],
    ["prosessor", "processor", 1],
    ["porcessor", "processor", 1],
    ["porcesor", "processor", 2],
    ["", "ab", 2],
  ])("%s and %s: %i", (a, b, edits) => {
    expect(editDistance(a, b, 2)).toBe(edits);
  });

  test("more than the limit is one more than the limit", () => {
    expect(editDistance("lathe", "camera", 2)).toBe(3);
    expect(editDistance("a", "abcdef", 2)).toBe(3);
  });

  test("words too long to be words are far from everything, themselves included", () => {
    const long = "a".repeat(63);
    expect(editDistance(long, long, 2)).toBe(3);
  });
});

/** The textbook way, whole matrix, no shortcuts. */
function reference(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const choices = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1)];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        choices.push(at(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row !== undefined) row[j] = Math.min(...choices);
    }
  }
  return at(a.length, b.length);
}

test("agrees with the textbook for any two words and limit", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(reference(a, b), limit + 1));
    }),
    { seed: 11, numRuns: 2_000 },
  );
});
