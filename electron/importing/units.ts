const CURRENCIES: readonly (readonly [code: string, words: RegExp])[] = [
  ["USD", /^(usd|us\$|\$|долл\S*|дол)$/],
  ["EUR", /^(eur|euro?|€|евро)$/],
  ["RUB", /^(rub|rur|₽|руб\S*|р)$/],
  ["KZT", /^(kzt|₸|тг|тенге|теңге)$/],
  ["CNY", /^(cny|rmb|¥|юан\S*|元)$/],
  ["GBP", /^(gbp|£)$/],
];

const KILOGRAMS: readonly (readonly [factor: number, words: RegExp])[] = [
  [1, /^(кг|kgs?|килограмм\S*|公斤|千克)$/],
  [1000, /^(т|тн|тонн\S*|t|tons?|tonnes?|吨)$/],
  [0.001, /^(г|гр|грамм\S*|g|gr)$/],
];

/** The code of a currency by its sign or name, in lower case and without a full stop. */
export function currencyCode(word: string): string | undefined {
  return CURRENCIES.find(([, words]) => words.test(word))?.[0];
}

/** How many kilograms a unit of mass is. */
export function kilograms(word: string): number | undefined {
  return KILOGRAMS.find(([, words]) => words.test(word))?.[0];
}
