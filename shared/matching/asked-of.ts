import type { Category, Group } from "../schemas/catalogue.ts";
import type { Asked } from "./asked.ts";
import type { NamedKind } from "./named-kind.ts";
import { POLICY } from "./policy.ts";

/** What a term names: goods of a category, or a brand with what it is known for. */
interface Named {
  readonly category: Category;
  readonly brand?: string;
  readonly headings: readonly string[];
}

/** What the line and the term's rule say. */
interface Met extends Pick<Asked, "doubtful" | "misfits" | "printed"> {
  /** A maker's line of products: `Apple iPhone`. */
  readonly isLine: boolean;
}

/** One object for all that ask the same, so that its answer can be kept by it. */
const shared = new Map<string, Asked>();
/** By category, brand and what is met: every term of every line passes here. */
const known = new WeakMap<Category, Map<string | undefined, Asked[]>>();

/** What is to be asked of the words that name it; the same object where it is the same. */
export function askedOf(named: Named, met: Met): Asked {
  const choices = choicesOf(named);
  const { isLine, doubtful, misfits, printed } = met;
  const place = Number(isLine) + 2 * Number(doubtful) + 4 * Number(misfits) + 8 * Number(printed);
  const before = choices[place];
  if (before !== undefined) return before;
  const asked = theOneLike(makeAsked(named, met));
  choices[place] = asked;
  return asked;
}

function choicesOf({ category, brand }: Named): Asked[] {
  const byBrand = known.get(category);
  const before = byBrand?.get(brand);
  if (before !== undefined) return before;
  const choices: Asked[] = [];
  if (byBrand === undefined) known.set(category, new Map([[brand, choices]]));
  else byBrand.set(brand, choices);
  return choices;
}

function theOneLike(asked: Asked): Asked {
  const key = JSON.stringify(asked);
  const one = shared.get(key) ?? asked;
  shared.set(key, one);
  return one;
}

function makeAsked(named: Named, { isLine, ...met }: Met): Asked {
  const isGoods = named.brand === undefined;
  return {
    ...met,
    kind: kindOf(named, isLine),
    borrowed: isOneOf(POLICY.borrowedBrands, named),
    builtIn: isGoods && isOneOf(POLICY.builtIn, named),
    held: isGoods && isOneOf(POLICY.held, named),
    equips: isGoods && isOneOf(POLICY.equips, named),
    vehicle: isVehicle(named),
    adorns: named.category.group === "luxury",
    remote: isGoods && isOneOf(POLICY.remote, named),
    played: isGoods && isOneOf(POLICY.played, named),
  };
}

const KIND_OF_GROUP: Partial<Record<Group, NamedKind>> = {
  drones: "drone",
  bearings: "bearing",
  "machine-tools": "machine",
};

/** A sign of Gucci on a bag makes it a Gucci bag, real or false: both are an officer's concern; one of Bosch no drill of a cup. */
function kindOf(named: Named, isLine: boolean): NamedKind {
  if (named.brand === undefined) return KIND_OF_GROUP[named.category.group] ?? "goods";
  if (isLine || isOneOf(POLICY.fittedBrands, named)) return "product-line";
  return isOneOf(POLICY.wornBrands, named) ? "worn-brand" : "brand";
}

/** Makers of vehicles are known by their first heading; the makers of parts for them are not. */
function isVehicle(named: Named): boolean {
  if (named.brand === undefined) return isOneOf(POLICY.vehicles, named);
  const [first = ""] = named.headings;
  return (
    isOneOf(POLICY.fittedBrands, named) && POLICY.vehicleHeadings.some((heading) => first.startsWith(heading))
  );
}

const isOneOf = (ids: readonly string[], { category }: Named): boolean => ids.includes(category.id);
