import { expect, test } from "vitest";
import { referenceProblems } from "../../../../shared/catalogue-package/references.ts";
import {
  makeBrand,
  makeMaker,
  SMALL_BRANDS,
  SMALL_CATEGORIES,
  smallCatalogue,
} from "../../../support/small-catalogue.ts";

test("a catalogue in which everything named is there has no problem", () => {
  expect(referenceProblems(smallCatalogue())).toEqual([]);
});

test("ids used twice and references to nothing are all named", () => {
  const [chips] = SMALL_CATEGORIES;
  const [sony] = SMALL_BRANDS;
  if (chips === undefined || sony === undefined) throw new Error("the small catalogue is empty");
  const broken = smallCatalogue({
    categories: [...SMALL_CATEGORIES, { ...chips, bases: ["no-basis"] }],
    brands: [
      sony,
      sony,
      makeBrand({ id: "nokia", name: "Nokia", category: "no-phones", headings: ["8517"] }),
    ],
    makers: [
      makeMaker({
        id: "ti",
        name: "TI",
        listed: "mostly",
        category: "no-makers",
        families: [{ stem: "TPS", category: "no-family" }],
      }),
    ],
    headings: [...smallCatalogue().headings, ...smallCatalogue().headings.slice(0, 1)],
  });
  expect(referenceProblems(broken)).toEqual([
    "id chips twice",
    "id sony twice",
    "id 0702 twice",
    "category chips: no basis no-basis",
    "nokia: no category no-phones",
    "ti: no category no-makers",
    "ti TPS: no category no-family",
  ]);
});
