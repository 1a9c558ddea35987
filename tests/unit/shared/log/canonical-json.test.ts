import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, canonicalJsonAround } from "../../../../shared/log/canonical-json.ts";

test("keys are in the order of their UTF-16 code units, as in the RFC's own example", () => {
  const value = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew",
    "1": "One",
    "\ud83d\ude00": "Emoji",
    "\u0080": "Control",
    "\u00f6": "Latin",
  };
  expect(Object.keys(JSON.parse(canonicalJson(value)))).toEqual([
    "1",
    "\r",
    "\u0080",
    "\u00f6",
    "\u20ac",
    "\ud83d\ude00",
    "\ufb33",
  ]);
});

test("numbers and strings are written as the RFC's example has them", () => {
  const value = {
    numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0],
    string: '\u20ac$\u000f\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27,0],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test("the same value gives the same text, whatever the order of its keys, and can be read back", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).toReversed());
      expect(canonicalJson(reversed)).toBe(canonicalJson(object));
      expect(canonicalJson(JSON.parse(canonicalJson(object)))).toBe(canonicalJson(object));
    }),
  );
});

test("order is seen to at any depth, in whatever is in order down to there", () => {
  const apart = { b: 1, a: 2 };
  const text = '{"a":2,"b":1}';
  expect(canonicalJson({ a: [{ a: [apart], c: apart }], b: { 9: 0, 10: 1 } })).toBe(
    `{"a":[{"a":[${text}],"c":${text}}],"b":{"10":1,"9":0}}`,
  );
});

test("a member that was written before takes its place among the others", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (object, payload) => {
      const whole = canonicalJson({ ...object, payload });
      expect(canonicalJsonAround(object, "payload", canonicalJson(payload))).toBe(whole);
    }),
  );
});

test("half of a surrogate pair survives being written and read", () => {
  const text = canonicalJson({ description: "груз \ud83d" });
  expect(text).toBe('{"description":"груз \\ud83d"}');
  expect(canonicalJson(JSON.parse(text))).toBe(text);
});

test("what is not JSON is refused; a property that is undefined is not there", () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  for (const value of [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    undefined,
    1n,
    () => 1,
    new Date(0),
    [undefined],
    new Map(),
  ]) {
    expect(() => canonicalJson({ value: [value] })).toThrow(TypeError);
  }
});
