import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const words = z.tuple([z.string().min(1)], z.string().min(1));
const goodSchema = z.object({
  text: z.string().min(1),
  hs: z.string(),
  unit: z.string(),
  /** Of one unit. */
  kg: z.number().positive(),
  /** Of one unit, in US dollars. */
  price: z.number().positive(),
});
export type Good = z.output<typeof goodSchema>;
const goods = z.array(goodSchema).nonempty();

const poolsSchema = {
  people: z.object({ officers: words, drivers: words }),
  companies: z.object({ carriers: words, consignors: words, consignees: words }),
  places: z.object({
    post: z.string(),
    crossing: z.string(),
    origins: words,
    destinations: words,
    regions: z.object({ kazakhstan: words, russia: words }),
  }),
  goods: z.object({ ordinary: goods, restricted: goods, vague: goods }),
} as const;

export interface Pools {
  readonly people: z.output<typeof poolsSchema.people>;
  readonly companies: z.output<typeof poolsSchema.companies>;
  readonly places: z.output<typeof poolsSchema.places>;
  readonly goods: z.output<typeof poolsSchema.goods>;
}

/** What invented trucks are made of, from the JSON files of a folder. */
export function readPools(folder: string): Pools {
  const read = <S extends z.ZodType>(name: string, schema: S): z.output<S> =>
    schema.parse(JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8")));
  return {
    people: read("people", poolsSchema.people),
    companies: read("companies", poolsSchema.companies),
    places: read("places", poolsSchema.places),
    goods: read("goods", poolsSchema.goods),
  };
}
