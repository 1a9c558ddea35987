import { expect, test } from "vitest";
import { traceOf } from "../../../../shared/matching/trace.ts";
import { type Trace, traceSchema } from "../../../../shared/schemas/trace.ts";
import { testMatcher } from "../../../support/matching.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const catalogue = smallCatalogue();
const matcher = await testMatcher(catalogue);
const trace = (description: string): Trace =>
  traceOf(matcher.inspect({ id: "1", description }), catalogue, 12);

test("holds every token as it was read, and the very screening", () => {
  const { tokens, screening, microseconds } = trace("микpocxемы 5 шт");
  expect(tokens.map(({ text, script }) => [text, script])).toEqual([
    ["микpocxемы", "mixed"],
    ["5", "digits"],
    ["шт", "cyrillic"],
  ]);
  expect(tokens[0]).toMatchObject({ normal: "микросхемы", lemmas: expect.arrayContaining(["микросхема"]) });
  expect(screening).toEqual(matcher.screen({ id: "1", description: "микpocxемы 5 шт" }));
  expect(microseconds).toBe(12);
});

test.each([
  ["чип", "чип", "context-missing"],
  ["процессор", "процессор", "kept"],
  ["чехол для смартфона", "смартфон", "outranked"],
  ["Yageo", "Yageo", "context-missing"],
])("%s: says why %s came to nothing, or did not", (description, term, outcome) => {
  expect(trace(description).candidates.find((candidate) => candidate.term === term)?.outcome).toBe(outcome);
});

test("names the owner of a term", () => {
  const owners = trace("процессор Samsung STMicroelectronics").candidates.map(({ owner }) => owner);
  expect(owners).toEqual(expect.arrayContaining(["processors", "Samsung", "STMicroelectronics"]));
});

test("candidates come best first, and any line's trace has the shape that the window shows", () => {
  const result = trace("станок токарный с ЧПУ, микросхемы, Sony, ﷺ \ud800 卡车床单");
  const scores = result.candidates.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(traceSchema.parse(result)).toEqual(result);
});
