import { describe, expect, test } from "vitest";
import { found, matchOf, textScreener } from "../../../support/matching.ts";
import { makeBrand, smallCatalogue } from "../../../support/small-catalogue.ts";

const screen = await textScreener();

describe("part numbers of a known family", () => {
  test.each([
    ["STM32F407VGT6", "processors:STMicroelectronics"],
    ["stm32f407vgt6", "processors:STMicroelectronics"],
    ["МК STM32-F407-VGT6", "processors:STMicroelectronics"],
    ["AD9361BBCZ", "chips:Analog Devices"],
    ["AD9361 BBCZ", "chips:Analog Devices"],
    ["L7805CV", "chips:STMicroelectronics"],
    ["ST STM32F103C8T6 1000 pcs", "processors:STMicroelectronics"],
    ["SТM32F407VGT6", "processors:STMicroelectronics"],
    ["(STM32F407VGT6)", "processors:STMicroelectronics"],
    ["микроконтроллерSTM32F103", "processors:STMicroelectronics"],
  ])("%s: %s", (text, category) => {
    expect(found(screen(text))).toContain(category);
  });

  test("the record spans the whole number", () => {
    const match = matchOf(screen("чип STM32-F407-VGT6, 5 шт"), "processors:STMicroelectronics");
    expect(match?.evidence).toMatchObject([
      { kind: "part-number", token: "STM32-F407-VGT6", span: { start: 4, end: 19 } },
    ]);
  });

  test.each(["STM31F407", "STN32F407", "BTM32F407", "STM32", "AD92", "AD9", "L7"])(
    "one letter away or too short: %s",
    (text) => {
      expect(found(screen(text))).toEqual([]);
    },
  );

  test("beside goods that no list names they prove less", () => {
    expect(screen("резистор AD9361").verdict).toBe("clear");
  });
});

describe("a maker's name", () => {
  test("of one whose goods are mostly listed is worth a look", () => {
    expect(screen("STMicroelectronics").verdict).toBe("check");
  });

  test("and more beside something like a part number", () => {
    const alone = matchOf(screen("Analog Devices"), "component-makers:Analog Devices")?.score ?? 0;
    const beside =
      matchOf(screen("Analog Devices LTC6655BHMS8"), "component-makers:Analog Devices")?.score ?? 0;
    expect(beside).toBeGreaterThan(alone);
  });

  test("of one whose goods are partly listed needs a part or a code beside it", () => {
    expect(found(screen("Murata"))).toEqual([]);
    expect(found(screen("Murata GRM188R71H104KA93D"))).toEqual(["component-makers:Murata"]);
    expect(found(screen("Murata", { hs: "8541" }))).toContain("component-makers:Murata");
  });

  test("of one whose goods are rarely listed proves nothing", () => {
    expect(found(screen("Yageo RC0603FR-0710KL"))).toEqual([]);
  });

  test("of two letters needs a part beside it", () => {
    expect(found(screen("ST"))).toEqual([]);
    expect(found(screen("ST 12"))).toEqual([]);
    expect(found(screen("ST VNH5019"))).toEqual(["component-makers:STMicroelectronics"]);
  });

  test("beside resistors and fuses proves nothing", () => {
    expect(screen("резистор Analog Devices AB12345").verdict).toBe("clear");
  });

  test("that is a brand too, of goods rarely listed, is not flagged by name alone", async () => {
    const yageo = makeBrand({
      id: "yageo",
      name: "Yageo",
      category: "brand-electronics",
      headings: ["8525"],
    });
    const withBrand = await textScreener(smallCatalogue({ brands: [yageo] }));
    expect(withBrand("Yageo").verdict).toBe("clear");
    expect(withBrand("Yageo G6K-2F").verdict).toBe("clear");
    expect(found(withBrand("видеокамера Yageo"))).toContain("brand-electronics:Yageo");
  });
});
