import { describe, expect, test } from "vitest";
import { mentionOf } from "../../../support/context-of-word.ts";

describe("a good of its own before `for`", () => {
  test.each([
    "воронка для КАМЕРЫ",
    "лезвия, подходит для КАМЕРЫ",
    "Изделие представляет собой воронку пластмассовую, предназначенную для КАМЕРЫ",
    "набор кистей для КАМЕРЫ",
    "set of brushes for CAMERA",
    "жидкость для экранов, мониторов и КАМЕР",
    "cleaning kit for screens, phones and CAMERA",
    "КАМЕРА экранына арналған сүзгі",
  ])("%s", (text) => {
    expect(mentionOf(text)).toBe("purpose");
  });

  test.each([
    "прибор для КАМЕРЫ",
    "набор для КАМЕРЫ",
    "ящики для КАМЕР 20 шт, КАМЕРЫ",
    "матрица для КАМЕРЫ",
    "battery for CAMERA",
    "для КАМЕРЫ",
    "воронка для масла, КАМЕРЫ 20 шт",
    "чехлы для телефонов и КАМЕРЫ",
    "ящики для фруктов с КАМЕРАМИ",
    "cases for phones, CAMERA 20 pcs",
  ])("not by a general name, packing, a part, or another member of the list: %s", (text) => {
    expect(mentionOf(text)).toBeNull();
  });

  test("how a part is held on drones and machine tools says that it is one", () => {
    expect(mentionOf("кронштейн для КАМЕРЫ")).toBe("purpose");
    expect(mentionOf("кронштейн для КАМЕРЫ", { kind: "drone" })).toBeNull();
    expect(mentionOf("чехол с кронштейном для КАМЕРЫ", { kind: "drone" })).toBe("purpose");
  });

  test("any part of drones and machine tools may be listed", () => {
    expect(mentionOf("воронка для КАМЕРЫ", { kind: "drone" })).toBeNull();
    expect(mentionOf("воронка для КАМЕРЫ", { kind: "machine" })).toBeNull();
  });
});

describe("a brand", () => {
  const brand = { kind: "brand" } as const;

  test.each([
    "шланг для весов SONY",
    "петля двери лампы SONY",
    "косилка с двигателем SONY",
    "SONY машинасына арналған шланг",
    "brushes for SONY",
    "шам қабы SONY",
  ])("is only that of the good that another is for or of: %s", (text) => {
    expect(mentionOf(text, brand)).toBe("purpose");
  });

  test.each([
    "крем для лица SONY",
    "масло для двигателя SONY",
    "мотор для SONY",
    "запчасти для SONY",
    "пара ламп SONY",
    "цепная лампа SONY",
    "tools for washing machines SONY",
  ])("is the maker of what is used on no goods of makers: %s", (text) => {
    expect(mentionOf(text, brand)).toBeNull();
  });

  test.each([
    "колодки SONY, аналог",
    "SONY brake pads, aftermarket",
    "SONY brush, third party",
    "колодки SONY (неоригинал)",
  ])("is another's: %s", (text) => {
    expect(mentionOf(text, brand)).toBe("other-maker");
  });

  test("that goods are sold by is not denied by calling them a copy", () => {
    expect(mentionOf("сумка SONY, аналог", { kind: "worn-brand" })).toBeNull();
  });
});

describe("Kazakh ties a good by its ending to what is for it", () => {
  test.each(["қара қабы КАМЕРАҒА", "КАМЕРАҒА қара қап", "КАМЕРАНЫҢ қара қабы"])("%s", (text) => {
    expect(mentionOf(text)).toBe("purpose");
  });

  test.each(["КАМЕРАМЕН қара қап", "КАМЕРАНЫҢ қара шамы"])("not in: %s", (text) => {
    expect(mentionOf(text)).toBeNull();
  });
});

describe("a colon", () => {
  test("says which good for that of the name it is", () => {
    expect(mentionOf("КАМЕРА: чехол на липучке")).toBe("purpose");
  });

  test.each(["КАМЕРА: чехол, стекло", "КАМЕРА, чехол на липучке", "КАМЕРА: новая"])(
    "none where a list follows, or no accessory: %s",
    (text) => {
      expect(mentionOf(text)).toBeNull();
    },
  );

  test("parts of drones are listed behind their name", () => {
    expect(mentionOf("КАМЕРА: чехол на липучке", { kind: "drone" })).toBeNull();
  });
});

describe("a picture", () => {
  test.each([
    "umbrella with images of cars and CAMERA",
    "ornament in the form of a CAMERA",
    "пижама детская с РОБОТАМИ",
  ])("%s", (text) => {
    expect(mentionOf(text)).toBe("pictured");
  });

  test.each(["пижамы с РОБОТАМИ внутри", "рюкзак с РОБОТАМИ", "form, CAMERA"])("not: %s", (text) => {
    expect(mentionOf(text)).toBeNull();
  });
});

describe("what belongs to a toy", () => {
  const played = { played: true };

  test.each([
    "игровой набор полицейского с РАЦИЕЙ",
    "кукла с аксессуарами: сумка, РАЦИЯ",
    "балалар ойыншығы: РАЦИЯ",
    "儿童玩具 CAMERA",
  ])("%s", (text) => {
    expect(mentionOf(text, played)).toBe("toy");
  });

  test.each(["куклы, РАЦИИ", "игровой набор с РАЦИЕЙ 5 км", "игровая приставка с РАЦИЕЙ", "玩具配件 CAMERA"])(
    "not: %s",
    (text) => {
      expect(mentionOf(text, played)).toBeNull();
    },
  );

  test("is no thermal imager, whatever the set is called", () => {
    expect(mentionOf("игровой набор с РАЦИЕЙ")).toBeNull();
  });
});

describe("what no apparatus is made of", () => {
  test.each(["НОУТБУК бумажный", "шоколадный СМАРТФОН", "chocolate CAMERA", "МЫШКИ компьютерные игрушечные"])(
    "%s",
    (text) => {
      expect(mentionOf(text)).toBe("toy");
    },
  );

  test.each(["бумажный пакет, СМАРТФОН", "НОУТБУК, бумажный пакет", "СМАРТФОН с бумажной инструкцией"])(
    "not: %s",
    (text) => {
      expect(mentionOf(text)).toBeNull();
    },
  );

  test("says nothing of parts, which may be of a kind called so", () => {
    expect(mentionOf("КОНДЕНСАТОР бумажный", { builtIn: true })).toBeNull();
  });
});

describe("what household goods hold today", () => {
  const held = { held: true };

  test.each([
    "весы с КАМЕРОЙ",
    "feeder composed of a hopper, a motor and a CAMERA",
    "кормушка, состоящая из корпуса, мотора и КАМЕРЫ",
  ])("%s", (text) => {
    expect(mentionOf(text, held)).toBe("own-part");
  });

  test.each([
    "лампа настольная со скрытой КАМЕРОЙ",
    "рюкзак с КАМЕРОЙ",
    "ящик, содержит КАМЕРУ",
    "весы, КАМЕРЫ",
    "прибор с КАМЕРОЙ",
  ])("not what carries goods: %s", (text) => {
    expect(mentionOf(text, held)).toBeNull();
  });
});

describe("what goods are worked from", () => {
  test.each([
    "чайник, управление со СМАРТФОНА",
    "машина с модулем для связи со СМАРТФОНОМ",
    "kettle controlled via SMARTPHONE",
  ])("%s", (text) => {
    expect(mentionOf(text, { remote: true })).toBe("worked-from");
  });

  test.each(["плата управления, СМАРТФОН", "чайник со СМАРТФОНОМ"])("not: %s", (text) => {
    expect(mentionOf(text, { remote: true })).toBeNull();
  });
});

describe("by its form a good is told to be what others are for or made with", () => {
  test("an accessory several words before the goods whose it is", () => {
    expect(mentionOf("чехлы складные магнитные чёрные КАМЕР")).toBe("purpose");
    expect(mentionOf("чехлы складные магнитные чёрные КАМЕРЫ")).toBeNull();
  });

  test.each(["вырезано КАМЕРОЙ", "фрезерованный на КАМЕРЕ", "обработка на КАМЕРЕ"])("a tool: %s", (text) => {
    expect(mentionOf(text)).toBe("made-with");
  });

  test("what was made itself", () => {
    expect(mentionOf("вырезана КАМЕРА")).toBeNull();
  });
});
