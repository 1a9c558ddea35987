import { describe, expect, test } from "vitest";
import { namesLack } from "../../../../shared/matching/names-lack.ts";
import { around, contextOf, isNegated, isPurpose, PLAIN } from "../../../support/context-of-word.ts";

describe("negation", () => {
  test.each(["без КАМЕРЫ", "без встроенной КАМЕРЫ", "КАМЕРА жоқ", "КАМЕРАСЫЗ", "without CAMERA"])(
    "%s",
    (text) => {
      expect(isNegated(text)).toBe(true);
    },
  );

  test.each([
    "КАМЕРА",
    "без упаковки, КАМЕРА",
    "КАМЕРА без упаковки",
    "КАМЕРА, жоқ",
    "без большой чёрной сумки КАМЕРА",
  ])("not in: %s", (text) => {
    expect(isNegated(text)).toBe(false);
  });
});

describe("negation by a verb", () => {
  test.each([
    "изделие не содержит встроенной в корпус КАМЕРЫ",
    "не имеет в составе двигателей и КАМЕР",
    "contains no motor, battery or CAMERA",
    "no heating element or electrical CAMERA",
    "КАМЕРА в комплект не входит",
    "CAMERA is not included",
    "КАМЕРА отсутствует",
    "КАМЕР и других частей не имеет; окрашено",
  ])("%s", (text) => {
    expect(isNegated(text)).toBe(true);
  });

  test.each([
    "КАМЕРА не имеет сертификата",
    "КАМЕРА батарея не входит в комплект",
    "КАМЕРА (батарея не входит)",
    "не содержит асбеста, КАМЕРА и чехол",
    "без упаковки и чехла КАМЕРА",
    "не содержит асбеста.  КАМЕРА",
  ])("not in: %s", (text) => {
    expect(isNegated(text)).toBe(false);
  });
});

describe("what lacks something by its name", () => {
  test("is not negated by that", () => {
    const { context, at } = around("ҰШҚЫШСЫЗ аппарат");
    expect(context.isNegated(at, at, true)).toBe(false);
    expect(context.isNegated(at, at, false)).toBe(true);
    expect(namesLack("ұшқышсыз ұшу аппараты")).toBe(true);
    expect(namesLack("ұшу аппараты")).toBe(false);
  });
});

describe("purpose", () => {
  test.each([
    "чехол для КАМЕРЫ",
    "чехлы под новую КАМЕРУ",
    "КАМЕРАҒА арналған қап",
    "CAMERA case",
    "чехол КАМЕРЫ",
    "чехол из ткани, чёрный, для хранения КАМЕРЫ",
    "кабель для КАМЕРЫ",
  ])("%s", (text) => {
    expect(isPurpose(text)).toBe(true);
  });

  test.each([
    "КАМЕРА",
    "процессор для КАМЕРЫ",
    "чехол, КАМЕРА",
    "КАМЕРА, чехол",
    "КАМЕРА для дома",
    "чехол и КАМЕРА",
    "КАМЕРА и чехол",
    "кабель КАМЕРА",
    "чехол, КАМЕРА для дома",
  ])("not in: %s", (text) => {
    expect(isPurpose(text)).toBe(false);
  });

  test("a brand on an accessory is still the brand's", () => {
    expect(isPurpose("чехол SONY", "brand")).toBe(false);
    expect(isPurpose("чехол для SONY", "brand")).toBe(true);
  });
});

describe("a name that is not the goods'", () => {
  test.each([
    "перчатки рабочие; грузополучатель ТОО «КАМЕРА-Сервис»",
    "кирпич; алушы «КАМЕРА» ЖШС",
    "перчатки, получатель Новая КАМЕРА",
    "крупа перловая «КАМЕРА здоровья»",
    "книжка «Мои КАМЕРЫ»",
    "пазл картонный, 60 штук, «КАМЕРА над городом»",
    "«КАМЕРА» печеньесі",
  ])("%s", (text) => {
    expect(isPurpose(text)).toBe(true);
  });

  test.each([
    "прибор «КАМЕРА»",
    "изделие «КАМЕРА»",
    "«КАМЕРА» новая",
    "получатель ТОО «Сервис»; КАМЕРА новая",
    'монитор 27" КАМЕРА 15"',
    "ТОО КАМЕРА",
  ])("not in: %s", (text) => {
    expect(isPurpose(text)).toBe(false);
  });

  test("a brand in quotes is a brand, unless a firm or printed matter is called so", () => {
    expect(isPurpose("дрель «SONY»", "brand")).toBe(false);
    expect(isPurpose("ТОО «SONY Сервис»", "brand")).toBe(true);
    expect(isPurpose("каталог товаров «SONY»", "brand")).toBe(true);
  });
});

describe("the tool that an ordinary good was made with", () => {
  test.each(["фрезеровка выполнена на КАМЕРЕ", "parts cut with a CAMERA", "КАМЕРАДА жасалған"])(
    "%s",
    (text) => {
      expect(isPurpose(text)).toBe(true);
    },
  );

  test.each(["выполнена из стали КАМЕРА", "made in China CAMERA", "изготовлено на заводе, КАМЕРА"])(
    "not in: %s",
    (text) => {
      expect(isPurpose(text)).toBe(false);
    },
  );
});

describe("what holds the goods", () => {
  test.each(["6 boxes of CAMERA", "box of CAMERA", "коробка КАМЕР", "чехол с КАМЕРОЙ"])(
    "is no accessory: %s",
    (text) => {
      expect(isPurpose(text)).toBe(false);
    },
  );

  test.each(["CAMERA box", "box CAMERA"])("may be one for them: %s", (text) => {
    expect(isPurpose(text)).toBe(true);
  });
});

describe("what a code of other goods says", () => {
  test("a part for these is no such good", () => {
    expect(isPurpose("мотор для КАМЕРЫ", "goods", true)).toBe(true);
    expect(isPurpose("мотор для КАМЕРЫ", "goods", false)).toBe(false);
  });

  test.each(["прибор для КАМЕРЫ", "части для КАМЕРЫ", "для КАМЕРЫ", "груша, КАМЕРА"])(
    "parts and general names may well be: %s",
    (text) => {
      expect(isPurpose(text, "goods", true)).toBe(false);
    },
  );

  test("nor what is for a drone, nor a part for a brand's goods", () => {
    expect(isPurpose("очки для КАМЕРЫ", "drone", true)).toBe(false);
    expect(isPurpose("мотор для КАМЕРЫ", "brand", true)).toBe(false);
  });
});

describe("under the code of printed matter", () => {
  test("whatever the line names is what some print tells of", () => {
    const { context, at } = around("КАМЕРА кровообращения человека, цветной буклет");
    expect(context.mentionOf(at, at, { ...PLAIN, misfits: true, printed: true })).toBe("pictured");
    expect(context.mentionOf(at, at, { ...PLAIN, misfits: true })).toBeNull();
    const bare = around("КАМЕРА кровообращения человека");
    expect(bare.context.mentionOf(bare.at, bare.at, { ...PLAIN, misfits: true, printed: true })).toBeNull();
  });
});

describe("a toy", () => {
  test.each(["игрушечная КАМЕРА", "КАМЕРА сувенирная", "CAMERA brand gum"])("%s", (text) => {
    expect(isPurpose(text)).toBe(true);
    expect(isPurpose(text, "drone")).toBe(false);
  });
});

describe("English names what bears a picture behind it", () => {
  test.each(["CAMERA brochure", "CAMERA chart brochure", "CAMERA shop logo"])("%s", (text) => {
    expect(isPurpose(text)).toBe(true);
  });

  test.each(["CAMERA, brochure", "CAMERA with brochure", "КАМЕРА новая каталог"])("not in: %s", (text) => {
    expect(isPurpose(text)).toBe(false);
  });
});

describe("a sign on the goods", () => {
  test("makes them the brand's where the brand sells by its sign", () => {
    expect(isPurpose("кружка с логотипом SONY", "brand")).toBe(true);
    expect(isPurpose("mug with SONY logo", "brand")).toBe(true);
    expect(isPurpose("сумка с логотипом SONY", "worn-brand")).toBe(false);
    expect(isPurpose("каталог SONY", "worn-brand")).toBe(true);
    expect(isPurpose("пакет бумажный с логотипом SONY", "worn-brand")).toBe(true);
  });
});

describe("printed matter", () => {
  test.each(["буклет рекламный компании SONY", "каталоги SONY", "SONY brochure"])(
    "tells of a brand: %s",
    (text) => {
      expect(isPurpose(text, "brand")).toBe(true);
    },
  );

  test.each(["каталог, SONY", "каталог на русском языке с ценами SONY", "каталог и SONY"])(
    "not in: %s",
    (text) => {
      expect(isPurpose(text, "brand")).toBe(false);
    },
  );
});

test.each([
  ["резистор CHIP", true],
  ["CHIP resistor", true],
  ["резистор, CHIP", false],
  ["CHIP, резистор", false],
])("beside a component that no list names: %s is %s", (text, expected) => {
  const { context, at } = around(text);
  expect(context.isBesideUnlisted(at, at)).toBe(expected);
});

test("roles are found by lemma, whatever the letters", () => {
  expect(contextOf("резисторы").hasAny("unlistedParts")).toBe(true);
  expect(contextOf("peзиcтop").hasAny("unlistedParts")).toBe(true);
  expect(contextOf("бананы").hasAny("unlistedParts")).toBe(false);
});
