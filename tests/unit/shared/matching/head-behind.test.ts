import { describe, expect, test } from "vitest";
import { around, isNegated, isPurpose, mentionOf, PLAIN } from "../../../support/context-of-word.ts";

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
    // An English word that ends as a Latin one does.
    expect(isPurpose("CAMERA vacuum", "brand")).toBe(false);
    expect(isPurpose("CAMERA tennis shoes", "brand")).toBe(false);
  });
});

describe("an ordinary good named last, behind several words", () => {
  test.each(["CAMERA pilot t-shirt", "CAMERA 15.6 Christmas tree ornament, 20 pcs"])("%s", (text) => {
    expect(mentionOf(text)).toBe("purpose");
    expect(mentionOf(text, { kind: "drone" })).toBe("purpose");
  });

  test.each([
    "CAMERA 20 pcs shirt",
    "CAMERA with shirt",
    "CAMERA, shirt",
    "CAMERA shirt of 20",
    "CAMERA shirt module",
    "CAMERA a b c d e shirt",
  ])("not in: %s", (text) => {
    expect(mentionOf(text)).toBeNull();
  });

  test.each(["手机T恤", "手机X钥匙扣套装"])("in Chinese too, with a letter in it or as a set: %s", (text) => {
    const { context } = around(text);
    expect(context.mentionOf(0, 0, PLAIN)).toBe("purpose");
  });

  test("of luxury goods the words before say what the good is made of", () => {
    expect(mentionOf("CAMERA shirt", { adorns: true })).toBeNull();
  });
});
