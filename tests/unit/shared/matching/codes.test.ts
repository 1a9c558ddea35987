import { describe, expect, test } from "vitest";
import { createCodeBook, fits, sharesHeading } from "../../../../shared/matching/codes.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const catalogue = smallCatalogue();
const book = createCodeBook(catalogue);
const code = (declared: string) => {
  const read = book.read(declared);
  if (read === null) throw new Error(`${declared} was not read`);
  return read;
};
const listed = (declared: string): (string | undefined)[] =>
  book.listedUnder(code(declared)).map((index) => catalogue.categories[index]?.id);

describe("reading a code", () => {
  test.each([
    ["8542310000", "8542310000"],
    ["8542.31.000.0", "8542310000"],
    ["8542 31 000 0", "8542310000"],
    ["8542-31", "854231"],
    ["8542", "8542"],
    ["702", "0702"],
    ["70200000", "70200000"],
    ["702000000", "0702000000"],
    ["854231ОО", "85423100"],
    [" 8542 ", "8542"],
    ["８５４２３１", "854231"],
    ["8542\u00a031", "854231"],
    ["8542.31", "854231"],
    ["854231", "854231"],
    ["85 42", "8542"],
    ["8542 31 900 1", "8542319001"],
    ["HS 854231", "854231"],
    ["HS code: 8542.31", "854231"],
    ["H.S. 854231", "854231"],
    ["HTS 8542310000", "8542310000"],
    ["ТНВЭД 8542310000", "8542310000"],
    ["ТН ВЭД ЕАЭС: 8542 31 000 0", "8542310000"],
    ["код ТН ВЭД 8542", "8542"],
    ["Код 8542", "8542"],
    ["СЭҚ ТН 854231", "854231"],
    ["海关编码:854231", "854231"],
    ["HS编码 854231", "854231"],
  ])("%j is %s", (declared, digits) => {
    expect(code(declared)).toMatchObject({ digits });
  });

  test.each(["", " ", "...", undefined])("%j is no code", (declared) => {
    expect(book.read(declared)).toBeNull();
  });

  test.each(["abc", "HS", "85", "85423", "854231000012", "8542/31a", "不明"])(
    "%s is malformed",
    (declared) => {
      expect(code(declared).problem).toBe("malformed-code");
    },
  );

  test.each(["8542.31", "854231", "85 42", "8542 31 900 1", "8542", "85423", "8542319", "8542 31 900"])(
    "%s says what its heading is",
    (declared) => {
      expect(code(declared)).toMatchObject({ heading: "8542", title: { ru: "8542" } });
    },
  );

  test.each(["854", "854231900 123", "abc"])("%s says nothing", (declared) => {
    expect(code(declared).title).toBeUndefined();
  });

  test("a heading that is in no table", () => {
    expect(code("9999").problem).toBe("unknown-heading");
    expect(code("8542").problem).toBeUndefined();
  });
});

describe("what the code puts under check", () => {
  test("a prefix of it, or a whole heading of which a part is listed", () => {
    expect(listed("8542310000")).toEqual(["processors"]);
    expect(listed("8542")).toEqual(["chips", "processors"]);
    expect(listed("854290")).toEqual([]);
    expect(listed("85")).toEqual([]);
  });
});

describe("code and heading", () => {
  test("agree as far as both go", () => {
    expect(fits(code("854231"), ["8542"])).toBe(true);
    expect(fits(code("8542"), ["854231"])).toBe(true);
    expect(fits(code("854239"), ["854231"])).toBe(false);
    expect(fits(code("8542"), [])).toBe(false);
  });

  test("share four digits", () => {
    expect(sharesHeading(code("854239"), ["854231"])).toBe(true);
    expect(sharesHeading(code("8541"), ["8542"])).toBe(false);
    expect(sharesHeading(code("8541"), ["85"])).toBe(true);
  });
});
