import { currencyCode, kilograms } from "./units.ts";

/** What a heading says beside the name of its column: `Стоимость, USD`, `Вес брутто (т)`, `Кол-во, шт`. */
export interface HeaderHints {
  readonly currency?: string;
  readonly kilogramsPerUnit?: number;
}

/** Reads the words of a heading from its end: the unit stands last. */
export function headerHints(heading: string): HeaderHints {
  const words = heading.toLowerCase().match(/[\p{L}\p{Sc}]+/gu) ?? [];
  // The first word names the column itself; a heading of one word has no unit.
  const named = words.slice(1).toReversed();
  const currency = named.map(currencyCode).find((code) => code !== undefined);
  const kilogramsPerUnit = named.map(kilograms).find((factor) => factor !== undefined);
  return { ...(currency && { currency }), ...(kilogramsPerUnit && { kilogramsPerUnit }) };
}
