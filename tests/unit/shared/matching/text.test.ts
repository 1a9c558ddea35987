import { describe, expect, test } from "vitest";
import { normaliseText } from "../../../../shared/matching/text.ts";

/** What of the original each code unit of the reduced text came from. */
const origins = (original: string): string[] => {
  const { text, starts, ends } = normaliseText(original);
  return [...text.split("").keys()].map((i) => original.slice(starts[i], ends[i]));
};

describe("what is reduced", () => {
  test.each([
    ["capitals", "Блок ПИТАНИЯ", "блок питания"],
    ["ё, composed or not", "Ёлка, е\u0308ж", "елка, еж"],
    ["й stays й, composed or not", "Йод, и\u0306од, чай", "йод, йод, чай"],
    ["stress marks go", "при\u0301бор, за\u0301мок", "прибор, замок"],
    ["a stress mark on й goes, й stays", "и\u0306\u0301од", "йод"],
    ["accents on Latin letters go", "Café Å Ü ñ", "cafe a u n"],
    ["Kazakh letters stay", "Көздеуіш ҚҰРЫЛҒЫ Ә Ө Һ", "көздеуіш құрылғы ә ө һ"],
    ["ligatures come apart", "ﬁlm eﬀect Ǆ", "film effect dž"],
    ["full-width letters and digits", "ＳＯＮＹ　Ａ７", "sony a7"],
    ["mathematical letters", "𝐒𝐨𝐧𝐲 𝖲𝗈𝗇𝗒", "sony sony"],
    ["the Turkish dotted capital", "İstanbul", "istanbul"],
    ["Chinese stays", "集成电路", "集成电路"],
  ])("%s", (_, original, reduced) => {
    expect(normaliseText(original).text).toBe(reduced);
  });

  test.each([
    ["soft hyphen", "\u00ad"],
    ["zero-width space", "\u200b"],
    ["zero-width joiner", "\u200d"],
    ["zero-width non-joiner", "\u200c"],
    ["word joiner", "\u2060"],
    ["byte order mark", "\ufeff"],
    ["right-to-left mark", "\u200f"],
    ["bidi override", "\u202e"],
    ["variation selector", "\ufe0f"],
    ["combining grapheme joiner", "\u034f"],
  ])("%s is not seen", (_, invisible) => {
    expect(normaliseText(`микро${invisible}схема`).text).toBe("микросхема");
    expect(normaliseText(`${invisible}дрон${invisible}`).text).toBe("дрон");
  });
});

describe("where each letter stood", () => {
  test("a letter that becomes two points back at the one it was", () => {
    expect(origins("aﬁb")).toEqual(["a", "ﬁ", "ﬁ", "b"]);
  });

  test("a letter and its marks are one", () => {
    expect(origins("за\u0301мок")).toEqual(["з", "а\u0301", "м", "о", "к"]);
  });

  test("what is invisible belongs to nothing", () => {
    expect(origins("а\u00adб\u200bв")).toEqual(["а", "б", "в"]);
  });

  test("surrogate pairs are kept whole", () => {
    expect(origins("😀a𝐒b")).toEqual(["😀", "😀", "a", "𝐒", "b"]);
  });

  test("a lone surrogate is one code unit and harms nothing", () => {
    expect(origins("a\ud800b\udc00")).toEqual(["a", "\ud800", "b", "\udc00"]);
  });

  test("a text that starts with a mark", () => {
    expect(normaliseText("\u0301x").text).toBe("x");
    expect(origins("\u0301x")).toEqual(["x"]);
  });

  test("an empty text", () => {
    expect(normaliseText("").text).toBe("");
  });
});
