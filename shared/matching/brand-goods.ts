import type { Brand, Catalogue, Category } from "../schemas/catalogue.ts";
import type { Finding } from "./aggregate.ts";
import { type DeclaredCode, sharesHeading } from "./codes.ts";
import { createMemory } from "./memory.ts";
import { POLICY } from "./policy.ts";
import type { Weighed } from "./weigh.ts";

/** The goods that a brand's name speaks for by itself. */
export type BrandGoods = (brand: string) => Category | undefined;

const four = (heading: string): string => heading.slice(0, 4);

/** A category with what is asked of it for every brand. */
interface Goods {
  readonly category: Category;
  /** Its headings, and their first four digits. */
  readonly headings: ReadonlySet<string>;
  readonly fours: ReadonlySet<string>;
}

const goodsIn = (category: Category): Goods => ({
  category,
  headings: new Set(category.headings),
  fours: new Set(category.headings.map(four)),
});

const isUnder = (heading: string, { fours }: Goods): boolean => fours.has(four(heading));

/** The goods known under the first four digits of a heading, in the catalogue's order. */
type GoodsUnder = (heading: string) => readonly Goods[];

function goodsUnder(made: readonly Goods[]): GoodsUnder {
  const byFour = new Map<string, Goods[]>();
  for (const goods of made)
    for (const heading of goods.fours) byFour.set(heading, [...(byFour.get(heading) ?? []), goods]);
  return (heading) => byFour.get(four(heading)) ?? [];
}

/** Of several categories the one known first of all under the first of these headings, and under most of them. */
function fittest(candidates: readonly Goods[], headings: readonly string[]): Category | undefined {
  const covered = (goods: Goods): number => headings.filter((heading) => isUnder(heading, goods)).length;
  const isWhole = (goods: Goods): number => Number(headings.some((heading) => goods.headings.has(heading)));
  const leads = ({
    category: {
      headings: [own = ""],
    },
  }: Goods): number => Number(four(own) === four(headings[0] ?? ""));
  return candidates.toSorted(
    (a, b) => leads(b) - leads(a) || covered(b) - covered(a) || isWhole(b) - isWhole(a),
  )[0]?.category;
}

/**
 * A brand known above all for one group of goods (NTN for bearings, Leupold for sights): its first heading
 * and most of the others belong to that group. A luxury brand's first heading names its goods.
 */
function goodsOf(
  { category, headings }: Brand,
  luxury: GoodsUnder,
  others: GoodsUnder,
): Category | undefined {
  const [first = ""] = headings;
  if (category === POLICY.luxuryBrands) return fittest(luxury(first), [first]);
  const candidates = others(first);
  const [group, ...more] = new Set(candidates.map((goods) => goods.category.group));
  if (group === undefined || more.length > 0 || isBroad(first)) return undefined;
  const isOfGroup = (heading: string): boolean =>
    others(heading).some((goods) => goods.category.group === group);
  const share = headings.filter(isOfGroup).length;
  return share >= headings.length * POLICY.brandGoodsShare ? fittest(candidates, headings) : undefined;
}

const isBroad = (heading: string): boolean => POLICY.broadHeadings.some((broad) => broad === four(heading));

export function createBrandGoods({ brands, categories }: Catalogue): BrandGoods {
  const made = categories.filter(({ group }) => group !== "brands" && group !== "drones").map(goodsIn);
  const luxury = goodsUnder(made.filter(({ category }) => category.group === "luxury"));
  const others = goodsUnder(made.filter(({ category }) => category.group !== "luxury"));
  const byName = new Map(brands.map((brand) => [brand.name, brand]));
  // When first asked for: a day's lines name few brands of thousands.
  const goods = createMemory<Category | null>();
  return (name) => {
    const brand = byName.get(name);
    return brand && (goods.get(name, () => goodsOf(brand, luxury, others) ?? null) ?? undefined);
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
