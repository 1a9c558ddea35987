import { describe, expect, test } from "vitest";
import { found, textScreener } from "../../../support/matching.ts";

const screen = await textScreener();

describe("ordinary cargo shares letters with restricted goods and is none", () => {
  test.each([
    ["борщ консервированный", "2005"],
    ["borshch konservirovannyy", "2005"],
    ["чипсы картофельные", "2005"],
    ["чипсы", undefined],
    ["chips potato", "2005"],
    ["соня мягкая игрушка", "9504"],
    ["садовая соня", undefined],
    ["трон деревянный резной", "9401"],
    ["дрова", undefined],
    ["камень облицовочный", undefined],
    ["камера автомобильная 15 дюймов", "4016"],
    ["камеры шин", "4016"],
    ["пластинки виниловые", undefined],
    ["пластины виниловые", undefined],
    ["процессор кухонный", "8509"],
    ["food processor", "8509"],
    ["яблоки свежие, apple fresh", "0808"],
    ["часы настенные", undefined],
    ["卡车床单", undefined],
    ["苹果", "0808"],
    ["блоки стеновые, питание детское", undefined],
    ["станки для бритья", undefined],
    ["схема вышивки", undefined],
  ])("%s (%s)", (text, hs) => {
    const screening = screen(text, hs === undefined ? {} : { hs });
    expect(found(screening)).toEqual([]);
    expect(screening.verdict).toBe("clear");
  });
});

describe("words one or two letters away from a term", () => {
  test.each(["чин", "щип", "клип", "дрозд", "процесс", "профессор", "камея", "латка"])("%s", (word) => {
    expect(screen(word).verdict).toBe("clear");
  });
});

test("the guard is for the word, not for the line: a real good beside it is still found", () => {
  expect(found(screen("борщ консервированный, процессоры"))).toEqual(["processors"]);
});
