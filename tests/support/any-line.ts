import fc from "fast-check";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import { SMALL_BRANDS, SMALL_CATEGORIES, SMALL_MAKERS } from "./small-catalogue.ts";

/** Random lines for property tests: words of the small catalogue among ordinary ones and any Unicode. */

const TERMS = [
  ...SMALL_CATEGORIES.flatMap(({ terms, not }) => [
    ...Object.values(terms).flatMap((list) => list.flatMap(({ text, with: context }) => [text, ...context])),
    ...not,
  ]),
  ...SMALL_BRANDS.flatMap(({ name, spellings, with: context }) => [name, ...spellings, ...context]),
  ...SMALL_MAKERS.flatMap(({ name, spellings }) => [name, ...spellings]),
];
const ORDINARY = [
  "борщ",
  "чипсы",
  "соня",
  "для",
  "без",
  "чехол",
  "и",
  "с",
  "жоқ",
  "арналған",
  "резистор",
  "товар",
  "новый",
  "из",
  "стали",
  "apple",
  "for",
  "without",
  "case",
  "卡车床单",
  "床单",
  "苹果",
  "二手",
  "100",
  "шт",
  "STM32F407VGT6",
  "AD9361BBCZ",
  "L7805CV",
  "X5",
  "ST",
  "mikroskhemy",
  "kvadrokopter",
  "микрасхема",
  "п р о ц е с с о р",
  "микро-схема",
  "микpocxeмa",
  "прοцессорами",
  "блокпитания",
  "микросхемыипроцессоры",
  "jichengdianlu",
  "микро схема",
  "печатная плата",
  "интегральная",
  "схема",
  "чип",
  "集 成 电 路",
  "смартфонсыз",
  "3½",
  "ﷺ",
  "⑴",
  "㏂",
];

const anyCharacters = fc.string({
  unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  maxLength: 12,
});
const oddCharacters = fc.string({
  unit: fc.constantFrom(
    "\u200b",
    "\u00ad",
    "\u200d",
    "\u202e",
    "\u200f",
    "\u0301",
    "\u0306",
    "\ufe0f",
    "\ud83d",
    "\ude00",
    "😀",
    "👨‍👩‍👧",
    "ß",
    "İ",
    "ﬁ",
    "½",
    "Ⅷ",
    "й",
    "ё",
    "қ",
    "ө",
    "а",
    "a",
    "ο",
    "电",
    "0",
    "3",
    " ",
    "-",
    ".",
    ",",
    "·",
    "'",
    "\n",
    "ש",
    "ط",
    "𝐒",
    "\u0000",
  ),
  maxLength: 30,
});
const latinWord = fc.string({
  unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"),
  minLength: 1,
  maxLength: 14,
});
const russianWord = fc.string({
  unit: fc.constantFrom(..."абвгдежзийклмнопрстуфхцчшщъыьэюя"),
  minLength: 1,
  maxLength: 14,
});

const anyWord = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TERMS) },
  { weight: 6, arbitrary: fc.constantFrom(...ORDINARY) },
  { weight: 1, arbitrary: latinWord },
  { weight: 1, arbitrary: russianWord },
  { weight: 1, arbitrary: anyCharacters },
  { weight: 1, arbitrary: oddCharacters },
);
const anySeparator = fc.constantFrom(
  " ",
  " ",
  " ",
  " ",
  ", ",
  "-",
  ".",
  "  ",
  "",
  "; ",
  "\u00a0",
  "\n",
  " - ",
  "\u200b",
  "·",
);

/** A description: words in any order, any separator between them. */
export const anyDescription = fc
  .array(fc.tuple(anyWord, anySeparator), { maxLength: 14 })
  .map((words) => words.map(([word, separator]) => word + separator).join(""));

/** Codes of the small catalogue that are listed, as papers write them. */
export const LISTED_CODES = [
  "8542310000",
  "8542.31",
  "854239",
  "8458 11 200 0",
  "901310",
  "8806210000",
  "851713",
] as const;

/** A code, right or wrong. */
export const anyCode = fc.oneof(
  fc.constantFrom(
    ...LISTED_CODES,
    "8542",
    "0702",
    "702",
    "4016",
    "9999",
    "",
    " ",
    "abcd",
    "8525",
    "8467",
    "9101",
    "85423l",
    "85",
  ),
  fc.string({ unit: fc.constantFrom(..."0123456789. -"), maxLength: 14 }),
  anyCharacters,
);

export const anyLine: fc.Arbitrary<DeclaredLine> = fc.record(
  {
    id: fc.constant("1"),
    description: anyDescription,
    hs: anyCode,
    value: fc.double({ min: 0, max: 1e7, noNaN: true }),
    quantity: fc.double({ min: 0, max: 1e5, noNaN: true }),
    currency: fc.constantFrom("EUR", "USD", "kzt", "", "??"),
  },
  { requiredKeys: ["id", "description"] },
);
