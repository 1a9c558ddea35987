import { describe, expect, test } from "vitest";
import { phoneticKey } from "../../../../../shared/matching/language/phonetic.ts";
import { skeleton } from "../../../../../shared/matching/language/skeleton.ts";

describe("one skeleton for the ways people write a word", () => {
  test.each([
    ["микросхемы", ["mikroskhemy", "mikroshemy", "mikroskhemi", "microshemy"]],
    ["процессор", ["processor", "protsessor", "procesor"]],
    ["жёсткий", ["zhestkiy", "jestkiy", "zhestkii"]],
    ["прицел", ["pritsel", "pricel"]],
    ["чехол", ["chekhol", "chehol"]],
    ["щётка", ["shchetka", "schetka", "shhetka"]],
    ["объектив", ["obektiv"]],
    ["блютуз", ["blyutuz", "bliutuz"]],
    ["якорь", ["yakor", "iakor"]],
    ["фара", ["fara", "phara"]],
    ["эхолот", ["ekholot", "eholot"]],
    ["көздеуіш", ["kozdeuish", "közdeuish"]],
    ["қуат", ["kuat"]],
  ])("%s: %j", (word, romanised) => {
    const lost = romanised.filter((spelling) => skeleton(spelling) !== skeleton(word));
    expect(lost).toEqual([]);
  });

  test("the signs ь and ъ and a doubled letter make no difference", () => {
    expect(skeleton("модуль")).toBe(skeleton("модул"));
    expect(skeleton("процесор")).toBe(skeleton("процессор"));
  });

  test("different words stay different", () => {
    const words = ["дрон", "трон", "кран", "камера", "камень", "чип", "шип", "цена", "сцена", "лот", "лод"];
    expect(new Set(words.map(skeleton)).size).toBe(words.length);
  });
});

describe("sounds alike", () => {
  test.each([
    ["магазин", "макасин"],
    ["процессор", "працесар"],
    ["тепловизор", "тепловисор"],
  ])("%s and %s", (a, b) => {
    expect(phoneticKey(skeleton(a))).toBe(phoneticKey(skeleton(b)));
  });

  test("unlike sounds stay apart", () => {
    expect(phoneticKey(skeleton("процессор"))).not.toBe(phoneticKey(skeleton("прицел")));
  });
});
