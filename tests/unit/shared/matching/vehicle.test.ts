import { describe, expect, test } from "vitest";
import { mentionOf } from "../../../support/context-of-word.ts";

const maker = { kind: "product-line", vehicle: true } as const;

describe("a vehicle's name beside a part of one", () => {
  test.each([
    "втулка стабилизатора HYUNDAI Getz",
    "втулка передняя наружная, HYUNDAI",
    "HYUNDAI Getz front bumper",
  ])("says for which it is: %s", (text) => {
    expect(mentionOf(text, maker)).toBe("purpose");
  });

  test.each([
    "втулка оригинал HYUNDAI",
    "genuine bumper HYUNDAI",
    "автомобиль HYUNDAI Getz, втулка в подарок",
    "двигатель HYUNDAI с втулкой",
    "HYUNDAI Getz, bumper",
    "нечто HYUNDAI Getz",
  ])("is the maker's: %s", (text) => {
    expect(mentionOf(text, maker)).toBeNull();
  });

  test("the name of who makes parts only is the good's own", () => {
    expect(mentionOf("втулка HYUNDAI", { kind: "product-line" })).toBeNull();
  });
});

describe("a vehicle to play with", () => {
  test.each([
    "электромобиль детский HYUNDAI",
    "diecast HYUNDAI coupe",
    "alloy HYUNDAI, 1:24",
    "儿童车 HYUNDAI",
  ])("%s", (text) => {
    expect(mentionOf(text, maker)).toBe("toy");
  });

  test.each(["электромобиль HYUNDAI", "HYUNDAI, 1 шт, 24 мест"])("a real one: %s", (text) => {
    expect(mentionOf(text, maker)).toBeNull();
  });
});
