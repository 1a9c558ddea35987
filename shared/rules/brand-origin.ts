import { countryOf } from "./countries.ts";

/**
 * Where goods of foreign brands pass through and hardly any are made: a brand from elsewhere with such an origin is
 * a contradiction. Most brands are made in China, Turkey or Germany, whatever their own country: that says nothing.
 * What is assembled in one of these countries is flagged too; the officer looks at the label.
 */
const PASSED_THROUGH: ReadonlySet<string> = new Set(["AM", "BY", "GE", "KG", "KZ", "RU", "TJ", "UZ"]);

/**
 * Brand and declared origin contradict each other: a red flag of banks' and customs' guidance.
 * @param brandCountries ISO codes of the brands that the line names
 */
export function contradictsOrigin(origin: string | undefined, brandCountries: readonly string[]): boolean {
  if (origin === undefined || brandCountries.length === 0) return false;
  const country = countryOf(origin);
  if (country === null || !PASSED_THROUGH.has(country)) return false;
  return !brandCountries.includes(country);
}
