import { describe, expect, test } from "vitest";
import { createContextReader } from "../../../../shared/matching/context.ts";
import type { NamedKind } from "../../../../shared/matching/named-kind.ts";
import { tokenise } from "../../../../shared/matching/tokens.ts";
import { realLexicon } from "../../../support/lexicon.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const contextOf = createContextReader(smallCatalogue().contextWords, await realLexicon());
/** The context of the one word in upper case. */
function around(text: string) {
  const tokens = tokenise(text);
  const at = tokens.findIndex(
    ({ start, end }) =>
      text.slice(start, end).length > 3 && text.slice(start, end) === text.slice(start, end).toUpperCase(),
  );
  return { context: contextOf(tokens, text), at };
}
const isNegated = (text: string): boolean => {
  const { context, at } = around(text);
  return context.isNegated(at, at, false);
};
const isPurpose = (text: string, kind: NamedKind = "goods", misfits = false): boolean => {
  const { context, at } = around(text);
  return context.isPurpose(at, at, { kind, misfits, printed: false });
};

describe("what is done with goods by other goods", () => {
  test.each(["груша для чистки КАМЕРЫ", "нечто для хранения КАМЕР", "thing for storing CAMERA"])(
    "%s",
    (text) => {
      expect(isPurpose(text)).toBe(true);
    },
  );

  test("nothing is done with them by goods that only stand before", () => {
    expect(isPurpose("хранение, КАМЕРА")).toBe(false);
  });
});

describe("the good named last", () => {
  test.each(["CAMERA leather box", "КАМЕРА игрушечная", "toy CAMERA"])("%s", (text) => {
    expect(isPurpose(text)).toBe(true);
  });

  test.each(["CAMERA 20 box", "CAMERA with box", "CAMERA dual box"])("not in: %s", (text) => {
    expect(isPurpose(text)).toBe(false);
  });
});

describe("a bearing", () => {
  test.each(["коньки с ПОДШИПНИКАМИ", "drawer slides with steel BEARINGS"])(
    "is a part of the good: %s",
    (text) => {
      expect(isPurpose(text, "bearing")).toBe(true);
      expect(isPurpose(text, "goods")).toBe(false);
    },
  );

  test.each(["ящик с ПОДШИПНИКАМИ", "ремни, ПОДШИПНИКИ", "комплект с ПОДШИПНИКАМИ"])(
    "is the good: %s",
    (text) => {
      expect(isPurpose(text, "bearing")).toBe(false);
    },
  );
});

test("a list behind a preposition is denied where its form says that it is governed", () => {
  expect(isNegated("без батареек и МИКРОСХЕМ")).toBe(true);
  expect(isNegated("без упаковки и КАМЕРА")).toBe(false);
  expect(isNegated("chip-free")).toBe(false);
  expect(isNegated("CAMERA-free")).toBe(true);
});

describe("names that are no goods", () => {
  test.each(["T-shirt with print 'CAMERA fun'", "«КАМЕРА» балалар буклет"])("a title: %s", (text) => {
    expect(isPurpose(text)).toBe(true);
  });

  test("a genus before its species", () => {
    expect(isPurpose("клён CAMERA platanoides", "brand")).toBe(true);
    expect(isPurpose("ноутбук CAMERA aspire", "brand")).toBe(false);
  });
});
