import { describe, expect, test } from "vitest";
import { isBorrowed, isBuiltIn, isPurpose } from "../../../support/context-of-word.ts";

describe("a part of an ordinary good", () => {
  test.each([
    "весы напольные, с МИКРОФОНОМ",
    "лампа, состоящая из корпуса, стекла и МИКРОФОНА",
    "лампа с кнопкой, зарядом и мощным МИКРОФОНОМ",
    "a lamp with a shade, a plug and a MICROPHONE",
    "lamp with shade, MICROPHONE and plug",
    "lamp comprising a shade, plug, MICROPHONE",
    "MICROPHONE night lamp",
    "МИКРОФОНЫ бар шам",
    "шам, МИКРОФОНЫМЕН",
    "утюг бытовой с МИКРОФОНОМ",
    "открытка, содержит МИКРОФОН",
    "массажёр ручной, внутри МОТОР",
    "лампа детская, корпус из стекла, МИКРОФОН",
    "лампа, МИКРОФОНЫ бар",
    "台灯 带CAMERA",
  ])("%s", (text) => {
    expect(isBuiltIn(text)).toBe(true);
    expect(isPurpose(text)).toBe(false);
  });

  test.each([
    "лампы, МИКРОФОНЫ",
    "лампа детская, корпус из стекла, МИКРОФОН 20 шт",
    "запчасти бытовые: лампа, МИКРОФОН",
    "посылка содержит МИКРОФОН",
    "источник ПИТАНИЯ",
    "CAMERA 台灯",
    "лампы с абажуром, МИКРОФОНЫ 200 шт",
    "lamp with shade, MICROPHONE 200 pcs and plugs",
    "lamp with shade, MICROPHONE",
    "катушка с МИКРОФОНОМ",
    "прибор с МИКРОФОНОМ",
    "MICROPHONE, lamp",
    "MICROPHONE lamp of 20",
  ])("is a good of its own: %s", (text) => {
    expect(isBuiltIn(text)).toBe(false);
  });

  test("English names the good last: right behind a household good stands the part of one", () => {
    expect(isBuiltIn("lamp MICROPHONES 20 inch", true)).toBe(false);
  });

  test("a doubtful word behind such a good is its own, whatever stands between", () => {
    expect(isBuiltIn("лампа 2 метра, быстрый МИКРОФОН", true)).toBe(true);
    expect(isBuiltIn("лампа 2 метра, быстрый МИКРОФОН")).toBe(false);
    expect(isBuiltIn("МИКРОФОН и лампа", true)).toBe(false);
  });
});

describe("a brand's name borrowed for other goods", () => {
  test.each(["семена томата «SONY»", "обои СОНИ беж", "«SONY» wallpaper"])("%s", (text) => {
    expect(isBorrowed(text)).toBe(true);
    expect(isPurpose(text, "brand")).toBe(false);
  });

  test.each(["обои SONY", "сумка «SONY»", "обои, СОНИ"])("not in: %s", (text) => {
    expect(isBorrowed(text)).toBe(false);
  });
});

describe("an accessory beside a line of products", () => {
  test.each(["чехол SONY", "SONY case"])("is for it: %s", (text) => {
    expect(isPurpose(text, "product-line")).toBe(true);
    expect(isPurpose(text, "brand")).toBe(false);
  });

  test("Kazakh names the part of it that the accessory is for", () => {
    expect(isPurpose("SONY 13 экранына арналған қап", "product-line")).toBe(true);
  });
});

describe("the model of goods, behind what is for them", () => {
  test.each(["чехол для телефона, SONY 12", "телефонға арналған қап, SONY 12"])("%s", (text) => {
    expect(isPurpose(text, "product-line")).toBe(true);
  });

  test.each(["чехол для телефона, SONY 12 20 шт", "чехол, SONY", "кабель, SONY 12", "чехол, SONY 12"])(
    "is no model of them: %s",
    (text) => {
      expect(isPurpose(text, "product-line")).toBe(false);
    },
  );
});

describe("a toy named anywhere in the line", () => {
  test.each(["КАМЕРА обучающая, 35 функций (игрушка)", "КАМЕРА red, toy"])("%s", (text) => {
    expect(isPurpose(text)).toBe(true);
  });

  test.each(["КАМЕРА для игрушек", "КАМЕРА 446 МГц, игрушка", "игрушки, КАМЕРА"])("not in: %s", (text) => {
    expect(isPurpose(text)).toBe(false);
  });
});

test("what packs goods stands before them in Chinese, or is named where the phrase ends", () => {
  expect(isPurpose("CAMERA用 壳")).toBe(true);
  expect(isPurpose("保护壳 CAMERA用 10cm")).toBe(true);
});
