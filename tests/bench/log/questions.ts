import { type LogFilter, type LogSort, NEWEST_FIRST } from "../../../shared/schemas/log-filter.ts";

export interface BenchQuestion {
  readonly name: string;
  readonly filter: LogFilter;
  readonly sort: LogSort;
  readonly offset: number;
}

/** Texts as an officer types them, letter by letter, over what the invented trucks carry. */
const TEXTS = [
  "А123ВС",
  "777 AB",
  "ТОО",
  "алтын",
  "смартфон",
  "подшипник 8482",
  "обои клей",
  "квадрокоптер",
  "Ахметов",
  "ромашка",
  "新A1",
  "нет такого слова",
];

const typed = (text: string): string[] =>
  Array.from({ length: text.length }, (_, length) => text.slice(0, length + 1)).filter(
    (part) => part.trim().length > 1,
  );

const question = (
  name: string,
  filter: Partial<LogFilter>,
  changes: Partial<BenchQuestion> = {},
): BenchQuestion => ({
  name,
  filter: { text: "", ...filter },
  sort: NEWEST_FIRST,
  offset: 0,
  ...changes,
});

/** What is asked of the log: words as they are typed, filters, orders, and places far down the list. */
export function logQuestions(trucks: number): BenchQuestion[] {
  const day = { since: "2026-11-16T00:00:00.000Z", until: "2026-11-17T00:00:00.000Z" };
  const orders = ["plate", "carrier", "consignee", "officer", "hits"] as const;
  return [
    ...TEXTS.flatMap((text) => typed(text).map((part) => question("typing", { text: part }))),
    question("all", {}),
    question("today", { since: "2026-11-22T00:00:00.000Z" }),
    question("one day", day),
    question("one day, words", { ...day, text: "тоо" }),
    question("held", { decisions: ["hold"] }),
    question("overridden", { overridden: true }),
    question("matches of an officer", { verdicts: ["hit"], text: "ахметов" }),
    ...orders.map((by) => question("in another order", {}, { sort: { by, descending: true } })),
    question("far down the list", {}, { offset: Math.floor(trucks / 2) }),
    question("the end of the list", {}, { offset: trucks - 100 }),
  ];
}
