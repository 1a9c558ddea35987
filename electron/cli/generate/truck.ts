import type { Papers } from "../../../shared/schemas/inspection.ts";
import type { DeclaredLine } from "../../../shared/schemas/line.ts";
import type { Good, Pools } from "./pools.ts";
import type { Random } from "./random.ts";

const LEAST_LINES = 5;
const MOST_LINES = 40;
/** Of the trucks; the others carry nothing but ordinary goods. */
const SHARE_WITH_RESTRICTED = 0.09;
const SHARE_WITH_VAGUE = 0.12;
/** The letters that Russian plates may have. */
const RUSSIAN = "АВЕКМНОРСТУХ";
const LATIN = "ABCDEHKLMNOPRSTXYZ";

export interface Truck {
  readonly papers: Papers;
  readonly lines: DeclaredLine[];
}

export function inventTruck(random: Random, pools: Pools): Truck {
  const { people, companies, places } = pools;
  const [plate, trailerPlate] = plates(random, pools);
  return {
    papers: {
      plate,
      trailerPlate,
      carrier: random.pick(companies.carriers),
      driver: random.pick(people.drivers),
      consignor: random.pick(companies.consignors),
      consignee: random.pick(companies.consignees),
      origin: random.pick(places.origins),
      destination: random.pick(places.destinations),
      documents: `CMR ${random.digits(6)}, инвойс ${random.letters(LATIN, 2)}-${random.digits(4)}`,
    },
    lines: goodsOf(random, pools).map((good, index) => line(random, good, index)),
  };
}

function plates(random: Random, { places: { regions } }: Pools): [plate: string, trailer: string] {
  const { digits, letters, pick } = random;
  const kazakh = (): [string, string] => {
    const region = pick(regions.kazakhstan);
    return [`${digits(3)} ${letters(LATIN, 3)} ${region}`, `${digits(2)} ${letters(LATIN, 3)} ${region}`];
  };
  const russian = (): [string, string] => {
    const region = pick(regions.russia);
    return [
      `${letters(RUSSIAN, 1)} ${digits(3)} ${letters(RUSSIAN, 2)} ${region}`,
      `${letters(RUSSIAN, 2)} ${digits(4)} ${region}`,
    ];
  };
  const kyrgyz = (): [string, string] => [`01 ${digits(3)} ${letters(LATIN, 3)}`, `01 ${digits(4)} PA`];
  const chinese = (): [string, string] => [`新A${digits(5)}`, `新A${digits(4)}挂`];
  // One in so many comes from further away.
  return pick([kazakh, kazakh, kazakh, kazakh, russian, russian, russian, kyrgyz, chinese])();
}

function goodsOf(random: Random, { goods }: Pools): Good[] {
  const count = random.between(LEAST_LINES, random.between(LEAST_LINES, MOST_LINES));
  const chosen: Good[] = Array.from({ length: count }, () => random.pick(goods.ordinary));
  const put = (choices: readonly Good[]): void => {
    chosen[random.between(0, count - 1)] = random.pick(choices);
  };
  if (random.chance(SHARE_WITH_VAGUE)) put(goods.vague);
  if (random.chance(SHARE_WITH_RESTRICTED)) {
    for (let more = random.between(1, 3); more > 0; more -= 1) put(goods.restricted);
  }
  return chosen;
}

function line(random: Random, { text, hs, unit, kg, price }: Good, index: number): DeclaredLine {
  // What is light comes by the thousand, a machine comes alone.
  const most = Math.max(1, Math.round(2_000 / kg));
  const quantity = random.between(1, Math.min(most, 5_000));
  return {
    id: String(index + 1),
    description: text,
    hs,
    quantity,
    unit,
    weightKg: hundredths(quantity * kg),
    value: hundredths(quantity * price * (0.8 + 0.4 * random.next())),
    currency: "USD",
    origin: random.pick(["CN", "CN", "CN", "KZ", "KZ", "KG", "UZ", "TR"]),
  };
}

const hundredths = (amount: number): number => Math.round(amount * 100) / 100;
