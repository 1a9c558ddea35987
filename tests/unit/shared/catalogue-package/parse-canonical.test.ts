import { describe, expect, test } from "vitest";
import { z } from "zod";
import { parseCanonical } from "../../../../shared/catalogue-package/parse-canonical.ts";
import { canonicalJson } from "../../../../shared/log/canonical-json.ts";
import { catalogueSchema } from "../../../../shared/schemas/catalogue.ts";
import { refusalOf } from "../../../support/catalogue-package.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const schema = z.object({ a: z.number(), b: z.array(z.string()).default([]) });

test("canonical JSON that fits its schema is read", () => {
  expect(parseCanonical(schema, '{"a":1,"b":["x"]}')).toEqual({ a: 1, b: ["x"] });
});

test("a catalogue from before terms had a minimum of their own keeps its bytes", () => {
  const text = canonicalJson(smallCatalogue());
  expect(text).not.toContain("fuzzyFrom");
  expect(parseCanonical(catalogueSchema, text)).toEqual(smallCatalogue());
});

describe("anything else is refused", () => {
  test.each([
    ["no JSON", '{"a":1,'],
    ["a value of another kind", '{"a":"1","b":[]}'],
    ["keys in another order", '{"b":[],"a":1}'],
    ["spaces", '{"a": 1,"b":[]}'],
    ["a key twice", '{"a":2,"a":1,"b":[]}'],
    ["a key that is not known", '{"a":1,"b":[],"c":1}'],
    ["a default left out", '{"a":1}'],
    ["a key that would reach the prototype", '{"__proto__":{"x":1},"a":1,"b":[]}'],
  ])("%s", (_name, text) => {
    expect(refusalOf(() => parseCanonical(schema, text))).toBe("bad-schema");
  });
});
