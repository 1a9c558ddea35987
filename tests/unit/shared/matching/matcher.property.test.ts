import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMatcher } from "../../../../shared/matching/matcher.ts";
import { POLICY } from "../../../../shared/matching/policy.ts";
import { tokenise } from "../../../../shared/matching/tokens.ts";
import type { DeclaredLine } from "../../../../shared/schemas/line.ts";
import {
  type LineScreening,
  lineScreeningSchema,
  type Span,
  type Verdict,
} from "../../../../shared/schemas/screening.ts";
import { anyCode, anyDescription, anyLine, LISTED_CODES } from "../../../support/any-line.ts";
import { realLexicon } from "../../../support/lexicon.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const catalogue = smallCatalogue();
const lexicon = await realLexicon();
const matcher = createMatcher(catalogue, lexicon);
const RUNS = { seed: 2026, numRuns: 300 } as const;

const all = ({ matches, lowered }: LineScreening) => [...matches, ...lowered];
const spansOf = (screening: LineScreening): Span[] =>
  all(screening).flatMap(({ evidence }) => evidence.flatMap(({ span }) => span ?? []));
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
const RANK: Readonly<Record<Verdict, number>> = { clear: 0, check: 1, hit: 2 };

/** Checks `law` for many lines. */
const always = (law: (line: DeclaredLine, screening: LineScreening) => void): void =>
  fc.assert(
    fc.property(anyLine, (line) => {
      law(line, matcher.screen(line));
    }),
    RUNS,
  );

describe("for any line", () => {
  test("the answer has the shape that the rest of the program relies on", () => {
    always((_, screening) => expect(lineScreeningSchema.parse(screening)).toEqual(screening));
  });

  test("a record quotes the description where its span says", () => {
    always(({ description }, screening) => {
      for (const { evidence } of all(screening)) {
        for (const { kind, span, token } of evidence) {
          if (span === undefined) expect(kind).toBe("code");
          else expect(description.slice(span.start, span.end)).toBe(token);
        }
      }
    });
  });

  test("spans are inside the text and hold something", () => {
    always(({ description }, screening) => {
      for (const { start, end } of [...spansOf(screening), ...screening.unexplained]) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(description.length);
      }
    });
  });

  test("no words count twice for the same good", () => {
    always((_, screening) => {
      for (const { evidence } of all(screening)) {
        const spans = evidence.flatMap(({ span }) => span ?? []);
        for (const [i, span] of spans.entries())
          expect(spans.slice(i + 1).filter((other) => overlap(span, other))).toEqual([]);
      }
    });
  });

  test("every word is in some record or unexplained, once, and never both", () => {
    always(({ description }, screening) => {
      const explained = spansOf(screening);
      const { unexplained } = screening;
      unexplained.forEach((span, i) => {
        expect(explained.filter((other) => overlap(span, other))).toEqual([]);
        expect(unexplained.slice(i + 1).filter((other) => overlap(span, other))).toEqual([]);
      });
      // A word run together with others may lie in several records, so each letter of it is asked for.
      for (const token of tokenise(description)) {
        const covering = [...explained, ...unexplained].filter((span) => overlap(span, token));
        for (let at = token.start; at < token.end; at++) {
          const letter = { start: at, end: at + 1 };
          const isInvisible = tokenise(description.slice(at, at + 1)).length === 0;
          if (!isInvisible) expect(covering.some((span) => holds(span, letter))).toBe(true);
        }
      }
    });
  });

  test("scores are from 0 to 1 and matches come best first", () => {
    always((_, { matches, lowered }) => {
      for (const list of [matches, lowered]) {
        const scores = list.map(({ score }) => score);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }
    });
  });

  test("the verdict is that of the best match under the policy", () => {
    always((_, { verdict, matches, lowered }) => {
      const best = matches[0]?.score ?? 0;
      expect(verdict).toBe(best >= POLICY.hit ? "hit" : best >= POLICY.check ? "check" : "clear");
      expect(matches.every(({ score }) => score >= POLICY.check)).toBe(true);
      expect(lowered.every(({ score }) => score < POLICY.check)).toBe(true);
      expect(matches.length).toBeLessThanOrEqual(POLICY.maxMatches);
    });
  });

  test("no good stands in the answer twice, and every flag once", () => {
    always((_, screening) => {
      const names = all(screening).map(({ category, brand }) => `${category}:${brand ?? ""}`);
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(screening.flags).size).toBe(screening.flags.length);
    });
  });
});

describe("the same line", () => {
  test("gives the same answer again, after others, and from another matcher", () => {
    const other = createMatcher(catalogue, lexicon);
    fc.assert(
      fc.property(anyLine, fc.array(anyLine, { maxLength: 4 }), (line, between) => {
        const first = structuredClone(matcher.screen(line));
        for (const stranger of between) matcher.screen(stranger);
        expect(matcher.screen(line)).toEqual(first);
        expect(other.screen(line)).toEqual(first);
      }),
      RUNS,
    );
  });

  test("is not changed by being screened", () => {
    always((line) => {
      const before = structuredClone(line);
      matcher.screen(line);
      expect(line).toEqual(before);
    });
  });

  test("with the id of another line gives the same answer", () => {
    always((line, screening) => expect(matcher.screen({ ...line, id: "another" })).toEqual(screening));
  });
});

describe("the code", () => {
  test("never clears a line that is flagged without it, whatever it says", () => {
    fc.assert(
      fc.property(anyDescription, anyCode, (description, hs) => {
        fc.pre(matcher.screen({ id: "1", description }).verdict !== "clear");
        expect(matcher.screen({ id: "1", description, hs }).verdict).not.toBe("clear");
      }),
      RUNS,
    );
  });

  test("if listed, never lowers the verdict, and puts any line under check at the least", () => {
    fc.assert(
      fc.property(anyDescription, fc.constantFrom(...LISTED_CODES), (description, hs) => {
        const bare = matcher.screen({ id: "1", description });
        const coded = matcher.screen({ id: "1", description, hs });
        expect(RANK[coded.verdict]).toBeGreaterThanOrEqual(Math.max(RANK.check, RANK[bare.verdict]));
        expect(coded.flags).toContain("listed-code");
      }),
      RUNS,
    );
  });
});

describe("what does not change the meaning does not change the answer", () => {
  const verdictAndGoods = (description: string): unknown => {
    const { verdict, matches } = matcher.screen({ id: "1", description });
    return { verdict, goods: matches.map(({ category, brand, score }) => [category, brand, score]) };
  };

  test("capitals", () => {
    const russian = fc.array(
      fc.constantFrom(..."микросхемы станок токарный борщ чехол для смартфона блок питания".split(" ")),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(russian, (words) => {
        expect(verdictAndGoods(words.join(" ").toUpperCase())).toEqual(verdictAndGoods(words.join(" ")));
      }),
      RUNS,
    );
  });

  test("composed or decomposed letters", () => {
    fc.assert(
      fc.property(anyDescription, (description) => {
        expect(verdictAndGoods(description.normalize("NFD"))).toEqual(
          verdictAndGoods(description.normalize("NFC")),
        );
      }),
      RUNS,
    );
  });

  test("space around", () => {
    fc.assert(
      fc.property(anyDescription, (description) => {
        expect(verdictAndGoods(`  ${description}\n `)).toEqual(verdictAndGoods(description));
      }),
      RUNS,
    );
  });
});

describe("very long lines", () => {
  test.each([
    ["one letter", "а".repeat(4_000)],
    ["letters apart", "а ".repeat(2_000)],
    ["one word over and over", "микросхема ".repeat(360)],
    ["run together", "микросхемапроцессор".repeat(200)],
    ["Chinese", "集成电路卡车床单".repeat(500)],
    ["commas", ",".repeat(4_000)],
    ["marks", `а${"\u0301".repeat(3_999)}`],
    ["lone surrogates", "\ud800".repeat(4_000)],
    ["digits", "1".repeat(4_000)],
    ["part numbers", "STM32F407VGT6-".repeat(280)],
  ])("%s: an answer before the test is ended", (_, description) => {
    const screening = matcher.screen({ id: "1", description });
    expect(lineScreeningSchema.safeParse(screening).success).toBe(true);
  });
});
