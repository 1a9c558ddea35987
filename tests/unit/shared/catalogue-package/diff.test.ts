import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, catalogueDiffSchema } from "../../../../shared/catalogue-package/change.ts";
import { diffCatalogues } from "../../../../shared/catalogue-package/diff.ts";
import { searchChanges } from "../../../../shared/catalogue-package/search-changes.ts";
import { summariseChanges } from "../../../../shared/catalogue-package/summarise-changes.ts";
import { type Catalogue, catalogueSchema } from "../../../../shared/schemas/catalogue.ts";
import { makeBrand, makeCategory, makeMaker, smallCatalogue } from "../../../support/small-catalogue.ts";

const BEFORE = smallCatalogue();

/** The small catalogue after `edit`, a version later. */
function edited(edit: (catalogue: Catalogue) => void): Catalogue {
  const copy = structuredClone(BEFORE);
  edit(copy);
  return catalogueSchema.parse({ ...copy, version: "2026.02.1" });
}

const changesOf = (edit: (catalogue: Catalogue) => void): Change[] =>
  diffCatalogues(BEFORE, edited(edit)).changes;

const category = (catalogue: Catalogue, id: string) => {
  const found = catalogue.categories.find((entry) => entry.id === id);
  if (found === undefined) throw new Error(`no category ${id}`);
  return found;
};

describe("what is a difference", () => {
  test("a catalogue does not differ from itself, nor from itself in another order", () => {
    expect(changesOf(() => undefined)).toEqual([]);
    const reordered = changesOf((after) => {
      after.categories.reverse();
      after.brands.reverse();
      category(after, "chips").terms.ru.reverse();
    });
    expect(reordered).toEqual([]);
  });

  test("a term's own minimum for slips, set and taken away", () => {
    const [change] = changesOf((after) => {
      const [first] = category(after, "chips").terms.ru;
      if (first) first.fuzzyFrom = 8;
    });
    expect(change).toMatchObject({ kind: "term", type: "changed", id: "микросхема", language: "ru" });
    expect(change?.fields).toEqual([{ field: "fuzzyFrom", before: undefined, after: 8 }]);
  });

  test("both versions are named", () => {
    expect(
      diffCatalogues(
        BEFORE,
        edited(() => undefined),
      ),
    ).toEqual({ from: "2026.01.1", to: "2026.02.1", changes: [] });
  });

  test("a new category comes with its terms, a lost one goes with them", () => {
    const extra = makeCategory({
      id: "goggles",
      group: "drones",
      terms: { en: ["FPV goggles"], ru: ["очки FPV"] },
    });
    const withExtra = edited((after) => after.categories.push(extra));
    const rows = [
      ["category", "goggles", undefined],
      ["term", "FPV goggles", "goggles"],
      ["term", "очки FPV", "goggles"],
    ];
    const added = diffCatalogues(BEFORE, withExtra).changes;
    expect(added.map(({ kind, id, of }) => [kind, id, of])).toEqual(rows);
    expect(new Set(added.map(({ type }) => type))).toEqual(new Set(["added"]));
    const removed = diffCatalogues(withExtra, BEFORE).changes;
    expect(removed.map(({ kind, id, of }) => [kind, id, of])).toEqual(rows);
    expect(new Set(removed.map(({ type }) => type))).toEqual(new Set(["removed"]));
  });

  test("a changed field is named by its path, with what it held and holds", () => {
    const changes = changesOf((after) => {
      category(after, "chips").card.ask.ru = "Спросить партномер";
      category(after, "luxury-watches").valueLimit = undefined;
    });
    expect(changes).toMatchObject([
      {
        kind: "category",
        type: "changed",
        id: "chips",
        fields: [{ field: "card.ask.ru", before: "ask", after: "Спросить партномер" }],
      },
      {
        id: "luxury-watches",
        fields: [
          { field: "valueLimit.amount", before: 300, after: undefined },
          { field: "valueLimit.currency", before: "EUR", after: undefined },
        ],
      },
    ]);
  });

  test("a term with another rule is changed; with another wording it is another", () => {
    const changes = changesOf((after) => {
      const [first, second] = category(after, "chips").terms.ru;
      if (first === undefined || second === undefined) throw new Error("no terms");
      first.rule = "exact";
      second.text = "микросхема памяти";
    });
    expect(changes.map(({ type, id, language }) => [type, id, language])).toEqual([
      ["removed", "интегральная схема", "ru"],
      ["changed", "микросхема", "ru"],
      ["added", "микросхема памяти", "ru"],
    ]);
  });

  test("the same wording a second time is one row more", () => {
    const changes = changesOf((after) => {
      const { ru } = category(after, "chips").terms;
      ru.push(...ru.slice(0, 1));
    });
    expect(changes.map(({ type, id }) => [type, id])).toEqual([["added", "микросхема"]]);
  });

  test("every other part is compared too", () => {
    const changes = changesOf((after) => {
      for (const basis of after.bases) basis.advisory = true;
      after.brands.push(
        makeBrand({ id: "nokia", name: "Nokia", category: "brand-electronics", headings: ["8517"] }),
      );
      after.makers.push(makeMaker({ id: "ti", name: "TI", listed: "mostly", category: "chips" }));
      after.makers[0]?.families.shift();
      after.headings.shift();
      after.contextWords.negation.push("кроме как");
      after.pinyin["无人机"] = "wurenjii";
    });
    expect(changes.map(({ kind, type, id, of }) => [kind, type, id, of])).toEqual([
      ["basis", "changed", "test-basis", undefined],
      ["brand", "added", "nokia", undefined],
      ["maker", "added", "ti", undefined],
      ["family", "removed", "STM32", "stmicroelectronics"],
      ["heading", "removed", "0702", undefined],
      ["context-word", "added", "кроме как", "negation"],
      ["pinyin", "changed", "无人机", undefined],
    ]);
    expect(summariseChanges(changes)).toContainEqual({ kind: "family", added: 0, removed: 1, changed: 0 });
  });

  test("a difference can be read back from JSON", () => {
    const diff = diffCatalogues(
      BEFORE,
      edited((after) => after.brands.pop()),
    );
    expect(catalogueDiffSchema.parse(JSON.parse(JSON.stringify(diff)))).toEqual(diff);
  });
});

test("the way back is the same difference turned round", () => {
  const kept = fc.subarray(BEFORE.categories.map(({ id }) => id));
  const pruned = fc.tuple(kept, fc.boolean()).map(([ids, exact]) =>
    edited((after) => {
      after.categories = after.categories.filter(({ id }) => ids.includes(id));
      for (const { terms } of after.categories) for (const term of terms.ru) if (exact) term.rule = "exact";
    }),
  );
  const opposite = { added: "removed", removed: "added", changed: "changed" } as const;
  fc.assert(
    fc.property(pruned, pruned, (a, b) => {
      const back = diffCatalogues(b, a).changes.map(({ type, fields, ...row }) => ({
        ...row,
        type: opposite[type],
        fields: fields.map(({ field, before, after }) => ({ field, before: after, after: before })),
      }));
      expect(back).toEqual(diffCatalogues(a, b).changes);
    }),
    { numRuns: 40 },
  );
});

describe("search in a difference", () => {
  const changes = changesOf((after) => {
    after.brands.push(
      makeBrand({
        id: "jbl",
        name: "JBL",
        spellings: ["ДжБЛ"],
        category: "brand-electronics",
        headings: ["8518"],
      }),
    );
    category(after, "multicopters").terms.ru.push({
      text: "Самолёт беспилотный",
      rule: "exact",
      kind: "name",
      with: [],
      weak: false,
    });
  });
  const found = (text: string): string[] => searchChanges(changes, text).map(({ id }) => id);

  test("whatever the case, and е for ё", () => {
    expect(found("САМОЛЕТ")).toEqual(["Самолёт беспилотный"]);
  });
  test("all words must stand there, in any order", () => {
    expect(found("беспилотный multicopters")).toEqual(["Самолёт беспилотный"]);
    expect(found("беспилотный jbl")).toEqual([]);
  });
  test("what an entry holds is searched too", () => {
    expect(found("джбл")).toEqual(["jbl"]);
  });
  test("no words leave all", () => {
    expect(found("  ")).toEqual(["Самолёт беспилотный", "jbl"]);
  });
});
