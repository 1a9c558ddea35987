import { describe, expect, test } from "vitest";
import { type HeadKind, headKind, nameOfGoods } from "../../../../shared/matching/head-before.ts";
import { tokenise } from "../../../../shared/matching/tokens.ts";

const nameIn = (text: string): string =>
  nameOfGoods(tokenise(text))
    .map(({ raw }) => raw)
    .join(" ");

describe("the name of the goods before a link", () => {
  test.each([
    ["подставка складная из пластмассы", "подставка складная"],
    ["Изделие представляет собой подставку складную", "подставку складную"],
    ["The article under consideration is a stand made of wood", "a stand"],
    ["set of brushes for painting", "set of brushes"],
    ["лампа и чехол", "лампа"],
  ])("%s", (text, name) => {
    expect(nameIn(text)).toBe(name);
  });
});

describe("what it is", () => {
  test.each<[string, HeadKind]>([
    ["", "none"],
    ["набор", "none"],
    ["12 шт", "good"],
    ["прибор измерительный", "general"],
    ["запасные части", "general"],
    ["ящик деревянный", "holder"],
    ["reel", "holder"],
    ["матрица", "component"],
    ["spare battery", "general"],
    ["battery pack", "holder"],
    ["воронка", "good"],
    ["набор кистей", "good"],
    ["set of brushes", "good"],
    ["комплект запчастей", "general"],
    ["комплект пропеллеров", "component"],
  ])("%s", (text, kind) => {
    expect(headKind(tokenise(text))).toBe(kind);
  });
});
