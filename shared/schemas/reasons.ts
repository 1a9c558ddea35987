import { z } from "zod";
import type { Localized } from "./catalogue.ts";
import { type BuiltInReason, decisionKindSchema } from "./decision.ts";

/** A reason's name, complete in all languages of the program. */
const labelSchema = z.object({
  ru: z.string().trim().min(1).max(80),
  kk: z.string().trim().min(1).max(80),
  en: z.string().trim().min(1).max(80),
});

/** One reason of one decision, as the list in force has it. */
export const reasonSchema = z.object({
  decision: decisionKindSchema,
  code: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  label: labelSchema,
  noteNeeded: z.boolean(),
  /** Switched off, a reason is no longer offered; what was decided with it stays as it is. */
  active: z.boolean(),
});
export type Reason = z.infer<typeof reasonSchema>;

/** The whole list, in the order in which it is offered. */
export const reasonListSchema = z.array(reasonSchema).max(200);

/** The reasons of the program in words. */
export const BUILT_IN_LABELS = {
  "nothing-listed": { ru: "Товаров из перечней нет", kk: "Тізімдегі тауар жоқ", en: "No listed goods" },
  "papers-show-licence": { ru: "Есть лицензия", kk: "Лицензия бар", en: "Licence shown" },
  "goods-examined": { ru: "Груз осмотрен", kk: "Жүк қаралды", en: "Goods examined" },
  "below-limit": { ru: "Ниже предела стоимости", kk: "Құны шектен төмен", en: "Below the value limit" },
  override: { ru: "Под мою ответственность", kk: "Өз жауапкершілігіме", en: "On my responsibility" },
  "listed-goods": { ru: "Товары из перечней", kk: "Тізімдегі тауарлар", en: "Listed goods" },
  "description-code-mismatch": {
    ru: "Код не подходит к товару",
    kk: "Код тауарға сай емес",
    en: "Code does not fit the goods",
  },
  "papers-missing": { ru: "Не хватает бумаг", kk: "Құжаттар жетпейді", en: "Papers missing" },
  "goods-differ": {
    ru: "Груз не тот, что в бумагах",
    kk: "Жүк құжаттағыдай емес",
    en: "Goods differ from the papers",
  },
  "licence-question": { ru: "Вопрос о лицензии", kk: "Лицензия мәселесі", en: "Licence question" },
  "expert-needed": { ru: "Нужен эксперт", kk: "Сарапшы керек", en: "Expert needed" },
  "supervisor-decides": { ru: "Решает старший", kk: "Аға инспектор шешеді", en: "Supervisor decides" },
  "false-declaration": { ru: "Ложная декларация", kk: "Жалған декларация", en: "False declaration" },
  "hidden-goods": { ru: "Товар спрятан", kk: "Тауар жасырылған", en: "Hidden goods" },
  "no-licence": { ru: "Лицензии нет", kk: "Лицензия жоқ", en: "No licence" },
  "forged-papers": { ru: "Бумаги подделаны", kk: "Құжаттар қолдан жасалған", en: "Forged papers" },
  other: { ru: "Другое", kk: "Басқа", en: "Other" },
} as const satisfies Record<BuiltInReason, Localized>;
