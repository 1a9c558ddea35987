import type { z } from "zod";
import {
  type Brand,
  brandSchema,
  type Catalogue,
  type Category,
  catalogueSchema,
  categorySchema,
  makerSchema,
} from "../../shared/schemas/catalogue.ts";
import { SMALL_CONTEXT_WORDS } from "./small-context-words.ts";

/**
 * A small catalogue for tests of the matcher: real goods, real brands, every rule of a term once or
 * more. Tests that need another entry add it with `smallCatalogue({ … })`.
 */

const same = (text: string) => ({ ru: text, kk: text, en: text });
const CARD = { looks: same("looks"), confusedWith: same("confused with"), ask: same("ask") };

type CategoryInput = Omit<z.input<typeof categorySchema>, "title" | "bases" | "card" | "provenance">;

/** A category with the parts that do not matter to matching filled in. */
export const makeCategory = (input: CategoryInput): Category =>
  categorySchema.parse({
    ...input,
    title: { ...same(input.id), zh: input.id },
    bases: ["test-basis"],
    card: CARD,
    provenance: "check",
  });

type BrandInput = Pick<Brand, "id" | "name" | "category" | "headings"> & Partial<Brand>;

/** A brand; by default it matches exactly and has no other spelling. */
export const makeBrand = (input: BrandInput): Brand =>
  brandSchema.parse({ spellings: [], country: "DE", rule: "exact", with: [], provenance: "check", ...input });

type MakerInput = Omit<z.input<typeof makerSchema>, "country" | "provenance">;

export const makeMaker = (input: MakerInput) =>
  makerSchema.parse({ ...input, country: "US", provenance: "check" });

const CATEGORIES: readonly Category[] = [
  makeCategory({
    id: "chips",
    group: "electronics",
    headings: ["8542"],
    listed: ["854239"],
    terms: {
      ru: [
        "микросхема",
        "интегральная схема",
        { text: "ПЛИС", rule: "exact" },
        { text: "чип", rule: "context", with: ["микросхема", "BGA", "печатная плата"] },
      ],
      kk: ["интегралды схема"],
      en: ["integrated circuit", "microchip", { text: "FPGA", rule: "exact" }],
      zh: ["集成电路", { text: "芯片", rule: "exact" }],
    },
  }),
  makeCategory({
    id: "processors",
    group: "electronics",
    headings: ["854231"],
    listed: ["854231"],
    terms: {
      ru: ["процессор", "микроконтроллер"],
      kk: ["процессор"],
      en: ["processor", "microcontroller"],
      zh: ["处理器"],
    },
    not: ["процессор кухонный", "food processor"],
  }),
  makeCategory({
    id: "power-supplies",
    group: "electronics",
    headings: ["8504"],
    terms: {
      ru: ["блок питания", "преобразователь частоты"],
      kk: ["қуат блогы"],
      en: ["power supply"],
      zh: ["电源"],
    },
  }),
  makeCategory({
    id: "smartphones",
    group: "electronics",
    headings: ["851713"],
    listed: ["851713"],
    terms: { ru: ["смартфон", "телефон"], kk: ["смартфон"], en: ["smartphone"], zh: ["手机"] },
  }),
  makeCategory({
    id: "cameras",
    group: "electronics",
    headings: ["8525"],
    terms: {
      ru: ["видеокамера", { text: "камера", rule: "context", with: ["купольная", "видеонаблюдение", "IP"] }],
      kk: ["бейнекамера"],
      en: ["camera"],
      zh: ["摄像机"],
    },
    not: ["камера автомобильная", "камера шины"],
  }),
  makeCategory({
    id: "component-makers",
    group: "electronics",
    headings: ["8541", "8542"],
  }),
  makeCategory({
    id: "lathes",
    group: "machine-tools",
    headings: ["8458"],
    listed: ["845811"],
    terms: {
      ru: ["станок токарный", "станок токарный с ЧПУ", "обрабатывающий центр", "пластина режущая"],
      kk: ["токарлық станок"],
      en: ["lathe", "CNC lathe"],
      zh: ["车床", "数控车床"],
    },
    not: ["пластина виниловая"],
  }),
  makeCategory({
    id: "bearings",
    group: "bearings",
    headings: ["8482"],
    terms: {
      ru: ["подшипник роликовый", { text: "подшипник", weak: true }],
      kk: [{ text: "мойынтірек", weak: true }],
      en: ["roller bearing"],
      zh: ["轴承"],
    },
  }),
  makeCategory({
    id: "sights",
    group: "navigation-optics",
    headings: ["9013"],
    listed: ["901310"],
    terms: {
      ru: ["прицел оптический", "тепловизор", "тепловизионный прицел"],
      kk: ["оптикалық көздеуіш", "түнгі көру аспабы"],
      en: ["riflescope", "thermal imager"],
      zh: ["瞄准镜"],
    },
  }),
  makeCategory({
    id: "multicopters",
    group: "drones",
    headings: ["8806"],
    listed: ["880621"],
    terms: {
      ru: ["квадрокоптер", "дрон", { text: "БПЛА", rule: "exact" }],
      kk: ["ұшқышсыз ұшу аппараты"],
      en: ["drone", "quadcopter"],
      zh: ["无人机"],
    },
  }),
  makeCategory({
    id: "luxury-watches",
    group: "luxury",
    headings: ["9101", "9102"],
    terms: { ru: [{ text: "часы", rule: "value" }], en: [{ text: "watch", rule: "value" }] },
    valueLimit: { amount: 300, currency: "EUR" },
  }),
  makeCategory({ id: "brand-electronics", group: "brands", headings: ["8517", "8528"] }),
  makeCategory({ id: "brand-tools", group: "brands", headings: ["8467"] }),
];

const BRANDS: readonly Brand[] = [
  makeBrand({
    id: "sony",
    name: "Sony",
    spellings: ["Сони", "索尼"],
    category: "brand-electronics",
    headings: ["8525", "8528"],
  }),
  makeBrand({
    id: "bosch",
    name: "Bosch",
    spellings: ["Бош", "博世"],
    category: "brand-tools",
    headings: ["8467", "8413"],
  }),
  makeBrand({
    id: "samsung",
    name: "Samsung",
    spellings: ["Самсунг", "三星"],
    category: "brand-electronics",
    headings: ["8517", "8528"],
    rule: "fuzzy",
  }),
  makeBrand({ id: "dove", name: "Dove", category: "brand-tools", headings: ["8413"] }),
  makeBrand({
    id: "apple",
    name: "Apple",
    category: "brand-electronics",
    headings: ["8517", "8471"],
    rule: "context",
    with: ["iPhone", "MacBook", "смартфон"],
  }),
];

const MAKERS = [
  makeMaker({
    id: "stmicroelectronics",
    name: "STMicroelectronics",
    spellings: ["ST"],
    listed: "mostly",
    category: "component-makers",
    families: [
      { stem: "STM32", min: 3, category: "processors" },
      { stem: "L7", min: 3, category: "chips" },
    ],
  }),
  makeMaker({
    id: "analog-devices",
    name: "Analog Devices",
    listed: "mostly",
    category: "component-makers",
    families: [{ stem: "AD93", min: 2, category: "chips" }],
  }),
  makeMaker({ id: "murata", name: "Murata", listed: "partly", category: "component-makers" }),
  makeMaker({ id: "yageo", name: "Yageo", listed: "rarely", category: "component-makers" }),
];

const TITLES = [
  "0702",
  "0808",
  "1704",
  "2005",
  "3004",
  "4011",
  "4016",
  "6109",
  "6204",
  "7318",
  "8413",
  "8415",
  "8458",
  "8467",
  "8471",
  "8482",
  "8504",
  "8509",
  "8517",
  "8525",
  "8528",
  "8533",
  "8541",
  "8542",
  "8708",
  "8806",
  "9013",
  "9101",
  "9102",
  "9401",
  "9504",
];

/** The small catalogue, with `changes` in place of whole parts of it. */
export const smallCatalogue = (changes: Partial<z.input<typeof catalogueSchema>> = {}): Catalogue =>
  catalogueSchema.parse({
    version: "2026.01.1",
    issued: "2026-01-15",
    bases: [
      {
        id: "test-basis",
        list: "list",
        jurisdiction: "XX",
        reference: "ref",
        provenance: "check",
        title: same("basis"),
      },
    ],
    categories: CATEGORIES,
    brands: BRANDS,
    makers: MAKERS,
    headings: TITLES.map((heading) => ({ heading, title: same(heading) })),
    contextWords: SMALL_CONTEXT_WORDS,
    pinyin: { 集成电路: "jichengdianlu", 无人机: "wurenji" },
    ...changes,
  });

export { BRANDS as SMALL_BRANDS, CATEGORIES as SMALL_CATEGORIES, MAKERS as SMALL_MAKERS };
