import { z } from "zod";
import { catalogueDiffSchema } from "../../catalogue-package/change.ts";
import { manifestSchema } from "../../catalogue-package/manifest.ts";
import { catalogueSchema } from "../../schemas/catalogue.ts";
import {
  catalogueHitSchema,
  catalogueVersionSchema,
  categoryCardSchema,
  changeSummarySchema,
  changeTitleSchema,
  coverageSchema,
  nameCardSchema,
  nameKindSchema,
} from "../../schemas/catalogue-view.ts";
import { nothing } from "./common.ts";

const version = catalogueSchema.shape.version;
/** A package file's bytes in base64. */
const packageContent = z.string().max(64 * 2 ** 20);

const catalogueSummarySchema = z.object({
  version: z.string(),
  categories: z.int(),
  terms: z.int(),
  brands: z.int(),
  makers: z.int(),
  headings: z.int(),
});
export type CatalogueSummary = z.infer<typeof catalogueSummarySchema>;

export const catalogueChannels = {
  "catalogue.category": {
    request: z.object({ id: z.string() }),
    response: categoryCardSchema,
  },
  "catalogue.summary": { request: nothing, response: catalogueSummarySchema },
  /** The card of a brand or a maker. */
  "catalogue.name": { request: z.object({ kind: nameKindSchema, id: z.string() }), response: nameCardSchema },
  /** Best matches first; all categories for an empty text. */
  "catalogue.search": {
    request: z.object({ text: z.string().max(200), limit: z.int().positive().max(500) }),
    response: z.object({ hits: z.array(catalogueHitSchema), total: z.int() }),
  },
  "catalogue.coverage": { request: nothing, response: coverageSchema },
  /** Every version that is kept, newest first. */
  "catalogue.versions": { request: nothing, response: z.array(catalogueVersionSchema) },
  /** What is different between two versions; `to` may be the package that was previewed last. */
  "catalogue.changes": {
    request: z.object({
      from: version,
      to: version,
      text: z.string().max(200),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    response: z.object({
      summary: z.array(changeSummarySchema),
      changes: catalogueDiffSchema.shape.changes,
      /** Of all that these changes speak of by its id. */
      titles: z.array(changeTitleSchema),
      /** Of the changes that the text is found in. */
      total: z.int(),
    }),
  },
  /** Verifies a package and changes nothing; what it would change is asked by `catalogue.changes`. */
  "catalogue.preview": {
    request: z.object({ content: packageContent }),
    response: z.object({ manifest: manifestSchema, from: version }),
  },
  /** Verifies the package again and takes it into use. */
  "catalogue.import": { request: z.object({ content: packageContent }), response: catalogueVersionSchema },
  /** Takes a kept version into use. */
  "catalogue.rollback": { request: z.object({ version }), response: catalogueVersionSchema },
} as const;
