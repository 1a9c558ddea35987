import type { Brand, Catalogue, Category } from "../schemas/catalogue.ts";
import type { Finding } from "./aggregate.ts";
import { type DeclaredCode, sharesHeading } from "./codes.ts";
import { createMemory } from "./memory.ts";
import { POLICY } from "./policy.ts";
import type { Weighed } from "./weigh.ts";

/** The goods that a brand's name speaks for by itself. */
export type BrandGoods = (brand: string) => Category | undefined;

const four = (heading: string): string => heading.slice(0, 4);
const isUnder = (heading: string, { headings }: Category): boolean =>
  headings.some((own) => four(own) === four(heading));

/** Of several categories the one known first of all under the first of these headings, and under most of them. */
function fittest(categories: readonly Category[], headings: readonly string[]): Category | undefined {
  const covered = (category: Category): number =>
    headings.filter((heading) => isUnder(heading, category)).length;
  const isWhole = ({ headings: own }: Category): number =>
    Number(own.some((heading) => headings.includes(heading)));
  const leads = ({ headings: [own = ""] }: Category): number => Number(four(own) === four(headings[0] ?? ""));
  return categories.toSorted(
    (a, b) => leads(b) - leads(a) || covered(b) - covered(a) || isWhole(b) - isWhole(a),
  )[0];
}

/**
 * A brand known above all for one group of goods (NTN for bearings, Leupold for sights): its first heading
 * and most of the others belong to that group. A luxury brand's first heading names its goods.
 */
function goodsOf({ category, headings }: Brand, made: readonly Category[]): Category | undefined {
  const isLuxury = category === POLICY.luxuryBrands;
  const own = made.filter(({ group }) => (group === "luxury") === isLuxury);
  const [first = ""] = headings;
  const candidates = own.filter((category) => isUnder(first, category));
  if (isLuxury) return fittest(candidates, [first]);
  const [group, ...others] = new Set(candidates.map((candidate) => candidate.group));
  if (group === undefined || others.length > 0 || isBroad(first)) return undefined;
  const ofGroup = own.filter((category) => category.group === group);
  const share = headings.filter((heading) => ofGroup.some((category) => isUnder(heading, category))).length;
  return share >= headings.length * POLICY.brandGoodsShare ? fittest(candidates, headings) : undefined;
}

const isBroad = (heading: string): boolean => POLICY.broadHeadings.some((broad) => broad === four(heading));

export function createBrandGoods({ brands, categories }: Catalogue): BrandGoods {
  const made = categories.filter(({ group }) => group !== "brands" && group !== "drones");
  const byName = new Map(brands.map((brand) => [brand.name, brand]));
  // When first asked for: a day's lines name few brands of thousands.
  const goods = createMemory<Category | null>();
  return (name) => {
    const brand = byName.get(name);
    return brand && (goods.get(name, () => goodsOf(brand, made) ?? null) ?? undefined);
  };
}

/**
 * Beside the findings of brands, the goods that their names alone speak for, ranked below them; nothing
 * where words of the line name goods of that group already, or where the code says other goods.
 */
export function goodsFindings(
  weighed: readonly Weighed[],
  goods: BrandGoods,
  code: DeclaredCode | null,
): Finding[] {
  const named = new Set(
    weighed.flatMap(({ brand, category, score }) =>
      brand === undefined && score >= POLICY.check ? [category.group] : [],
    ),
  );
  return weighed.flatMap(({ match: { tokens, evidence }, brand, score, adjustments }) => {
    const category = brand === undefined ? undefined : goods(brand);
    if (brand === undefined || category === undefined || named.has(category.group)) return [];
    const { headings } = category;
    if (code !== null && code.problem === undefined && !sharesHeading(code, headings)) return [];
    return { category, brand, headings, score: score * POLICY.brandGoods, adjustments, tokens, evidence };
  });
}
