import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "../../../../shared/matching/edit-distance.ts";
import { packStrings } from "../../../../shared/matching/packed/strings.ts";
import { openTrigrams, packTrigrams } from "../../../../shared/matching/trigrams.ts";

describe("words near another", () => {
  const index = openTrigrams(packTrigrams(packStrings(["processor", "professor", "lathe", "process"])));
  const near = (word: string, edits: number, most = 10): string[] =>
    index.near(word, edits, most).map(({ id, edits: e }) => `${id}:${e}`);

  test("the nearest come first, then the order of the catalogue", () => {
    expect(near("procesor", 2)).toEqual(["0:1", "1:2", "3:2"]);
    expect(near("prosessor", 2)).toEqual(["0:1", "1:1"]);
  });

  test("no more than asked for", () => {
    expect(near("procesor", 2, 1)).toEqual(["0:1"]);
  });

  test("nothing near, nothing found", () => {
    expect(near("banana", 2)).toEqual([]);
  });

  test("one question leaves no trace in the next", () => {
    const first = near("procesor", 2);
    near("lathe", 1);
    expect(near("procesor", 2)).toEqual(first);
  });
});

test("every word within the edits is found: the index loses none that a full scan would find", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "d", "7"), minLength: 5, maxLength: 11 });
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { minLength: 1, maxLength: 40 }),
      word,
      fc.constantFrom(1, 2),
      (words, asked, limit) => {
        const scan = words.flatMap((known, id) => {
          const edits = editDistance(asked, known, limit);
          return edits <= limit ? [{ id, edits }] : [];
        });
        scan.sort((x, y) => x.edits - y.edits || x.id - y.id);
        expect(openTrigrams(packTrigrams(packStrings(words))).near(asked, limit, words.length)).toEqual(scan);
      },
    ),
    { seed: 12, numRuns: 500 },
  );
});
