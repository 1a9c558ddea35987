import { describe, expect, test } from "vitest";
import { POLICY } from "../../../../shared/matching/policy.ts";
import { found, lowered, matchOf, textScreener } from "../../../support/matching.ts";

const screen = await textScreener();

describe("rule exact", () => {
  test("the word itself and its inflections", () => {
    expect(found(screen("ПЛИС"))).toEqual(["chips"]);
    expect(found(screen("БПЛА"))).toEqual(["multicopters"]);
  });

  test("never an edit", () => {
    expect(screen("ПЛИСС").verdict).toBe("clear");
    expect(screen("Bosvh").verdict).toBe("clear");
  });
});

describe("rule context", () => {
  test("alone it says nothing", () => {
    expect(screen("чип").verdict).toBe("clear");
    expect(screen("Apple").verdict).toBe("clear");
  });

  test("beside one of its words it names the good, and that word has a record", () => {
    const match = matchOf(screen("чип BGA"), "chips");
    expect(match?.evidence.map(({ kind, token }) => [kind, token])).toEqual([
      ["exact", "чип"],
      ["context", "BGA"],
    ]);
  });

  test("that word, cut in two, counts once: no letter stands in two records of a match", () => {
    const spans =
      matchOf(screen("чип микро схема интегральная"), "chips")?.evidence.flatMap(({ span }) => span ?? []) ??
      [];
    const sorted = spans.toSorted((a, b) => a.start - b.start);
    expect(sorted.length).toBeGreaterThan(1);
    for (const [i, span] of sorted.slice(1).entries())
      expect(span.start).toBeGreaterThanOrEqual(sorted[i]?.end ?? 0);
  });

  test("beside a resistor it only says how that is built", () => {
    const screening = screen("чип резистор BGA");
    expect(found(screening)).not.toContain("chips");
    expect(matchOf(screening, "chips")?.adjustments).toContain("unlisted-part");
    expect(found(screen("резистор, чип BGA"))).toContain("chips");
  });

  test("a phrase must be there whole", () => {
    expect(found(screen("чип на печатной плате"))).toEqual(["chips"]);
    expect(found(screen("чип на плате"))).toEqual([]);
  });

  test("the good's own code is context enough", () => {
    expect(found(screen("чип", { hs: "854290" }))).toEqual(["chips"]);
  });

  test("a code of other goods is not", () => {
    expect(found(screen("чип", { hs: "2005" }))).toEqual([]);
  });

  test("a brand that is also a word", () => {
    expect(found(screen("Apple iPhone"))).toEqual(["brand-electronics:Apple", "smartphones:Apple"]);
    expect(found(screen("apple juice"))).toEqual([]);
  });
});

describe("rule value", () => {
  test.each([
    ["above the limit", { value: 5_000, quantity: 1, currency: "EUR" }, ["luxury-watches"]],
    ["below it", { value: 50, quantity: 1, currency: "EUR" }, []],
    ["above in all, below per item", { value: 5_000, quantity: 100, currency: "EUR" }, []],
    ["no value", {}, []],
    ["no currency", { value: 5_000 }, []],
    ["a currency nobody knows the rate of", { value: 5_000, currency: "XYZ" }, []],
    ["tenge", { value: 5_000, currency: "KZT" }, []],
    ["dollars, in small letters", { value: 5_000, currency: " usd " }, ["luxury-watches"]],
  ])("%s", (_, money, categories) => {
    const screening = screen("часы наручные", money);
    expect(found(screening)).toEqual(categories);
    for (const match of screening.matches) expect(match.adjustments).toContain("value-over-limit");
  });
});

describe("a weak term", () => {
  test("is worth a look, no more", () => {
    const screening = screen("подшипник");
    expect(screening.verdict).toBe("check");
    expect(matchOf(screening, "bearings")?.adjustments).toContain("weak-term");
  });

  test("gives way to a fuller name", () => {
    expect(screen("подшипник роликовый").verdict).toBe("hit");
  });
});

describe("a longer name ranks higher", () => {
  test("станок токарный с ЧПУ before станок токарный", () => {
    const long = matchOf(screen("станок токарный с ЧПУ"), "lathes")?.score ?? 0;
    const short = matchOf(screen("станок токарный"), "lathes")?.score ?? 0;
    expect(long).toBeGreaterThan(short);
  });
});

describe("ordinary goods' phrases", () => {
  test("lower the match to nothing, and stay seen with the reason", () => {
    const screening = screen("процессор кухонный");
    expect(screening.verdict).toBe("clear");
    expect(lowered(screening)).toContain("processors");
    expect(matchOf(screening, "processors")?.adjustments).toContain("negative-phrase");
  });

  test("only for the words inside them", () => {
    expect(found(screen("процессор кухонный, процессор серверный"))).toContain("processors");
  });
});

describe("negation", () => {
  test.each([
    ["станок без процессора", "processors"],
    ["без видеокамеры", "cameras"],
    ["drone without camera", "cameras"],
    ["смартфон жоқ", "smartphones"],
    ["процессорсыз", "processors"],
  ])("%s: %s is said to be absent", (text, category) => {
    const screening = screen(text);
    expect(found(screening)).not.toContain(category);
    expect(matchOf(screening, category)?.adjustments).toContain("negated");
  });

  test.each(["крышка, не содержит микросхем и процессоров", "подставка; процессор в комплект не входит"])(
    "%s: clear",
    (text) => {
      expect(screen(text).verdict).toBe("clear");
    },
  );

  test("reaches what it stands before, not the good before it", () => {
    expect(found(screen("квадрокоптер без камеры"))).toEqual(["multicopters"]);
    expect(found(screen("drone without camera"))).toEqual(["multicopters"]);
  });

  test("between the words of a name it denies the name", () => {
    expect(screen("подшипник ролика без роликовой части").verdict).toBe("check");
    expect(screen("станок без токарной части").verdict).toBe("clear");
  });

  test("what is said of the full name is said of its part", () => {
    expect(screen("опора регулируемая; подшипников роликовых и частей не имеет").verdict).toBe("clear");
    expect(found(screen("подшипники роликовые, упаковки не имеет"))).toEqual(["bearings"]);
  });

  test("ends at a comma", () => {
    expect(found(screen("без упаковки, процессор"))).toEqual(["processors"]);
  });
});

describe("what an ordinary good is for", () => {
  test.each([
    ["чехол для телефона", "smartphones"],
    ["чехлы для смартфонов", "smartphones"],
    ["phone case for smartphone", "smartphones"],
    ["smartphone case", "smartphones"],
    ["кронштейн для видеокамеры", "cameras"],
    ["смартфонға арналған қап", "smartphones"],
    ["чехол Samsung", undefined],
  ])("%s", (text, category) => {
    const screening = screen(text);
    expect(screening.matches.filter((match) => match.brand === undefined)).toEqual([]);
    if (category !== undefined) expect(matchOf(screening, category)?.adjustments).toContain("purpose");
  });

  test("restricted goods for something are still restricted", () => {
    expect(found(screen("процессор для компьютера"))).toEqual(["processors"]);
    expect(found(screen("блок питания для станка"))).toEqual(["power-supplies"]);
  });

  test("an accessory beyond a comma is another good", () => {
    expect(found(screen("чехол, смартфон"))).toEqual(["smartphones"]);
  });
});

describe("a brand that is an English word", () => {
  test("in small letters under other goods' code is that word", () => {
    expect(screen("Carved dove, painted", { hs: "401699" }).verdict).toBe("clear");
  });

  test("is the brand where it has a capital, fits the code, or all is in small letters", () => {
    expect(found(screen("Carved Dove, painted", { hs: "401699" }))).toEqual(["brand-tools:Dove"]);
    expect(found(screen("Pump dove", { hs: "841300" }))).toEqual(["brand-tools:Dove"]);
    expect(found(screen("pump dove", { hs: "401699" }))).toEqual(["brand-tools:Dove"]);
  });
});

describe("the verdict follows the policy", () => {
  test("and matches below it are shown as lowered only", () => {
    for (const text of ["процессор", "подшипник", "чехол для телефона", "бананы"]) {
      const { verdict, matches, lowered: low } = screen(text);
      const best = matches[0]?.score ?? 0;
      expect(verdict).toBe(best >= POLICY.hit ? "hit" : best >= POLICY.check ? "check" : "clear");
      expect(low.every(({ score }) => score < POLICY.check)).toBe(true);
    }
  });

  test("no more matches than help, in a line that names everything", () => {
    const all =
      "микросхема процессор блок питания смартфон видеокамера станок токарный подшипник роликовый прицел оптический квадрокоптер Sony Bosch Samsung STM32F103";
    expect(screen(all).matches).toHaveLength(POLICY.maxMatches);
  });
});
