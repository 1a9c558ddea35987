import { describe, expect, test } from "vitest";
import { found, matchOf, textScreener } from "../../../support/matching.ts";

const screen = await textScreener();
const score = (text: string, category: string, hs?: string): number =>
  matchOf(screen(text, hs === undefined ? {} : { hs }), category)?.score ?? 0;

describe("a code that fits", () => {
  test("raises what the words say, and has a record without a span", () => {
    expect(score("процессор", "processors", "8542310000")).toBeGreaterThan(score("процессор", "processors"));
    const match = matchOf(screen("процессор", { hs: "8542.31" }), "processors");
    expect(match?.adjustments).toContain("code-fits");
    expect(match?.evidence.at(-1)).toEqual({ kind: "code", token: "8542.31", term: "854231" });
  });

  test("makes an ordinary word mean the good", () => {
    expect(found(screen("чип", { hs: "8542" }))).toContain("chips");
  });

  test("with a brand of its headings", () => {
    expect(score("Sony", "brand-electronics:Sony", "8525")).toBeGreaterThan(
      score("Sony", "brand-electronics:Sony"),
    );
  });
});

describe("a listed code", () => {
  test("is a reason to look with no words at all", () => {
    const screening = screen("товар", { hs: "8542310000" });
    expect(screening.verdict).toBe("check");
    expect(screening.flags).toContain("listed-code");
    expect(matchOf(screening, "processors")?.adjustments).toContain("code-listed");
  });

  test.each(["8542310000", "8542.31.000.0", "8542 31", "854231", "8542-31", "８５４２３１"])(
    "%s is read",
    (hs) => {
      expect(screen("товар", { hs }).flags).toContain("listed-code");
    },
  );

  test("not every code of the heading is listed", () => {
    expect(screen("товар", { hs: "8542330000" }).flags).not.toContain("listed-code");
  });
});

describe("a code of other goods", () => {
  test("never suppresses what the words say", () => {
    for (const [text, category] of [
      ["процессор", "processors"],
      ["станок токарный", "lathes"],
      ["прицел оптический", "sights"],
      ["квадрокоптер", "multicopters"],
    ] as const) {
      for (const hs of ["0702", "6109", "9401", "12345", "abc"]) {
        expect(screen(text, { hs }).verdict).toBe(screen(text).verdict);
        expect(score(text, category, hs)).toBeGreaterThanOrEqual(score(text, category));
      }
    }
  });

  test("is flagged as a contradiction", () => {
    const screening = screen("процессор", { hs: "0702000000" });
    expect(screening.flags).toContain("description-code-mismatch");
    expect(matchOf(screening, "processors")?.adjustments).toContain("code-contradicts");
  });

  test("a code of the same heading is none", () => {
    expect(screen("процессор", { hs: "8542390000" }).flags).not.toContain("description-code-mismatch");
  });

  test("nor is one that fits one of two goods named", () => {
    expect(screen("процессоры, станок токарный", { hs: "8458" }).flags).not.toContain(
      "description-code-mismatch",
    );
  });

  test("ordinary goods under their own code carry no flag", () => {
    expect(screen("помидоры свежие", { hs: "0702" }).flags).toEqual([]);
  });
});

describe("codes as papers write them", () => {
  test("a lost leading zero is put back", () => {
    expect(screen("помидоры", { hs: "702000000" }).code).toMatchObject({
      digits: "0702000000",
      heading: "0702",
    });
    expect(screen("помидоры", { hs: "702" }).code).toMatchObject({ heading: "0702" });
  });

  test.each([
    ["letters", "abcd"],
    ["three digits that no zero helps", "999"],
    ["an odd number of digits", "85423"],
    ["too many", "854231000012"],
  ])("malformed: %s (%s)", (_, hs) => {
    const screening = screen("процессор", { hs });
    expect(screening.flags).toContain("malformed-code");
    expect(screening.flags).not.toContain("description-code-mismatch");
    expect(screening.verdict).toBe("hit");
  });

  test("a heading that does not exist", () => {
    const screening = screen("помидоры", { hs: "9999" });
    expect(screening.flags).toEqual(["unknown-heading"]);
  });

  test.each(["", "   "])("no code (%j), nothing said of it", (hs) => {
    const screening = screen("помидоры", { hs });
    expect(screening.flags).toEqual([]);
    expect(screening.code).toBeUndefined();
  });

  test("the heading's title comes along", () => {
    expect(screen("помидоры", { hs: "0702" }).code?.title).toEqual({ ru: "0702", kk: "0702", en: "0702" });
  });

  test("look-alike letters in a code", () => {
    expect(screen("процессор", { hs: "85423l00OО" }).code?.digits).toBe("8542310000");
  });
});

describe("brands and goods", () => {
  test("a brand beside goods it is known for counts more", () => {
    const alone = matchOf(screen("Samsung"), "brand-electronics:Samsung");
    const beside = matchOf(screen("смартфон Samsung"), "brand-electronics:Samsung");
    expect(beside?.score).toBeGreaterThan(alone?.score ?? 1);
    expect(beside?.adjustments).toContain("brand-heading-fits");
  });

  test("beside goods it is not known for it does not", () => {
    expect(
      matchOf(screen("подшипник роликовый Samsung"), "brand-electronics:Samsung")?.adjustments,
    ).not.toContain("brand-heading-fits");
  });

  test("a brand's other spellings", () => {
    for (const text of ["Самсунг", "三星", "SAMSUNG", "самсунга"])
      expect(found(screen(text))).toEqual(["brand-electronics:Samsung", "smartphones:Samsung"]);
  });
});
