import { expect, test } from "vitest";
import { consigneeWords, namesConsignee } from "../../../../electron/store/consignee-key.ts";

test.each([
  ["ТОО «Альфа Трейд»", "альфа трейд"],
  ["LLP Alfa-Trade, Almaty", "ALFA TRADE"],
  ["Альфа Трейд, филиал в г. Костанай", "ТОО Альфа Трейд"],
  // Latin letters that look like the Cyrillic ones.
  ["TOO «BECTA»", "ВЕСТА"],
])("%s is %s", (declared, watched) => expect(namesConsignee(declared, watched)).toBe(true));

test.each([
  ["ТОО «Альфа»", "Альфа Трейд"],
  ["ТОО «Альфатрейд Плюс»", "Альфа"],
  ["", "Альфа"],
  // A legal form alone names nobody.
  ["ТОО «Бета»", "ТОО"],
])("%s is not %s", (declared, watched) => expect(namesConsignee(declared, watched)).toBe(false));

test("legal forms are no part of a name in either alphabet", () => {
  expect(consigneeWords("АО «Жол» LLC")).toEqual(consigneeWords("жол"));
});
