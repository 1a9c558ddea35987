import { POLICY } from "../matching/policy.ts";
import type { DeclaredLine } from "../schemas/line.ts";

/** Below half of the least that the good is known to be worth, the papers or the good are not what they say. */
const FAR_BELOW = 0.5;

/** USD of an amount on the papers; `null` in a currency that the policy has no rate for. */
function inUsd(amount: number, currency: string | undefined): number | null {
  const rates: ReadonlyMap<string, number> = new Map(Object.entries(POLICY.eurPer));
  const rate = rates.get(currency?.trim().toUpperCase() ?? "");
  return rate === undefined ? null : (amount * rate) / POLICY.eurPer.USD;
}

/**
 * Value per kg far below what the good is worth: a red flag of banks' and customs' guidance. The index is the
 * catalogue's own, by category and so by its headings.
 * @param leastPerKg USD that a kilogram of each of the named goods is worth at the least
 */
export function isValueTooLow(
  { value, weightKg, currency }: Pick<DeclaredLine, "value" | "weightKg" | "currency">,
  leastPerKg: readonly (number | undefined)[],
): boolean {
  if (value === undefined || weightKg === undefined || weightKg === 0 || leastPerKg.length === 0)
    return false;
  const usd = inUsd(value, currency);
  if (usd === null) return false;
  // Where a line may be one of several goods, it has to be too cheap for each of them.
  return leastPerKg.every((least) => least !== undefined && usd / weightKg < least * FAR_BELOW);
}
