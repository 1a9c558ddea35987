import { describe, expect, test } from "vitest";
import { createBrandGoods } from "../../../../shared/matching/brand-goods.ts";
import { found, textScreener } from "../../../support/matching.ts";
import { makeBrand, makeCategory, smallCatalogue } from "../../../support/small-catalogue.ts";

const bearings = makeCategory({ id: "bearings-general", group: "bearings", headings: ["8482", "8483"] });
const radios = makeCategory({ id: "radios", group: "electronics", headings: ["8517"] });
const brands = makeCategory({ id: "brand-industrial", group: "brands", headings: ["8482", "8517"] });
const brand = (headings: readonly string[]) =>
  makeBrand({ id: "b", name: "Brandmark", category: "brand-industrial", headings: [...headings] });
const goods = (...headings: string[]): string | undefined =>
  createBrandGoods(smallCatalogue({ categories: [bearings, radios, brands], brands: [brand(headings)] }))(
    "Brandmark",
  )?.id;

describe("the goods that a brand's name speaks for", () => {
  test.each([
    ["one group alone", ["8482", "8483"], "bearings-general"],
    ["one group above all", ["8482", "8708"], "bearings-general"],
    ["another group first", ["8517", "8482"], "radios"],
  ])("%s", (_, headings, category) => {
    expect(goods(...headings)).toBe(category);
  });

  test.each([
    ["few of its headings", ["8482", "8708", "8501"]],
    ["a first heading of no group", ["8708", "8482"]],
    ["a heading of all sorts", ["8479", "8482"]],
  ])("none with %s", (_, headings) => {
    expect(goods(...headings)).toBeUndefined();
  });
});

describe("in a line", () => {
  test("they stand behind the brand, and only where no words name such goods", async () => {
    const screen = await textScreener();
    expect(found(screen("Samsung"))).toEqual(["brand-electronics:Samsung", "smartphones:Samsung"]);
    expect(found(screen("процессор Samsung"))).not.toContain("smartphones:Samsung");
  });
});
