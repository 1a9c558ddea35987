import type { Papers } from "../schemas/inspection.ts";
import type { DeclaredLine } from "../schemas/line.ts";
import { countryOf } from "./countries.ts";

/**
 * A route that makes no sense for the goods: the truck ends in the country that it came from, or most of what
 * it carries was made where it goes (EAR, Supplement No. 3 to Part 732: "The shipping route is abnormal
 * for the product and destination").
 */
export function leadsBack(
  { origin, destination }: Pick<Papers, "origin" | "destination">,
  lines: readonly Pick<DeclaredLine, "origin">[],
): boolean {
  const end = countryOf(destination);
  if (end === null) return false;
  if (countryOf(origin) === end) return true;
  const made = lines.flatMap((line) => countryOf(line.origin ?? "") ?? []);
  return made.filter((country) => country === end).length * 2 > made.length;
}
