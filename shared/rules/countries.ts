/** The countries whose goods and trucks meet at these crossings, as papers write them. */
const COUNTRIES: Readonly<Record<string, RegExp>> = {
  AM: /армени|армения|armenia/,
  BY: /белару|белорус|belarus/,
  CN: /кита|кнр|қытай|china|中国|中國/,
  DE: /германи|germany|deutschland/,
  GE: /грузи|georgia/,
  KG: /кыргыз|киргиз|қырғыз|kyrgyz/,
  KZ: /казах|қазақ|kazakh|qazaq/,
  RU: /росси|ресей|(?<!\p{L})рф(?!\p{L})|russia/u,
  TJ: /таджик|тәжік|tajik/,
  TR: /турци|түркия|turk(?:ey|iye)|türkiye/,
  UZ: /узбек|өзбек|uzbek/,
};

/** The ISO code of the country that a text names, by name or by its code; `null` where it names none of these, or several. */
export function countryOf(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (Object.hasOwn(COUNTRIES, code)) return code;
  const lower = text.toLowerCase();
  const named = Object.keys(COUNTRIES).filter((country) => COUNTRIES[country]?.test(lower));
  return named.length === 1 ? (named[0] ?? null) : null;
}
