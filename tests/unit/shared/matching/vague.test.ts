import { describe, expect, test } from "vitest";
import { createDeclaredWords } from "../../../../shared/matching/declared-words.ts";
import { tokenise } from "../../../../shared/matching/tokens.ts";
import { createVagueReader } from "../../../../shared/matching/vague.ts";
import { realLexicon } from "../../../support/lexicon.ts";

const NAMES = ["запчасть", "комплектующие", "товары народного потребления", "прочее", "goods", "货物"];
const lexicon = await realLexicon();
const reader = createVagueReader(NAMES, lexicon);
const declared = createDeclaredWords(lexicon);
const isVague = (text: string): boolean => reader(tokenise(text).map(declared.of));

describe("a line that names nothing", () => {
  test.each([
    "Запчасти",
    "zapchasti",
    "зaпчacти",
    "запчасти и комплектующие б/у, 20 мест",
    "Товары народного потребления, 350 кор.",
    "прочие запчасти новые 12шт",
    "GOODS, 20 cartons",
    "货物",
  ])("%s", (text) => {
    expect(isVague(text)).toBe(true);
  });
});

describe("a line that names something beside", () => {
  test.each([
    "запчасти к холодильнику: прокладки",
    "комплектующие для мебели",
    "товары для сада: лейки",
    "народный ансамбль",
    "народное потребление",
    "knitted goods",
    "20 мест",
    "",
  ])("%s", (text) => {
    expect(isVague(text)).toBe(false);
  });
});
