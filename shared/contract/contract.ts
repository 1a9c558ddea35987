import { z } from "zod";
import { catalogueDiffSchema } from "../catalogue-package/change.ts";
import { manifestSchema } from "../catalogue-package/manifest.ts";
import { logProblemSchema } from "../log/problem.ts";
import { catalogueSchema } from "../schemas/catalogue.ts";
import {
  catalogueHitSchema,
  catalogueVersionSchema,
  categoryCardSchema,
  changeSummarySchema,
  coverageSchema,
  nameCardSchema,
  nameKindSchema,
} from "../schemas/catalogue-view.ts";
import { decisionSchema } from "../schemas/decision.ts";
import { columnMappingSchema, importResultSchema, importSourceSchema } from "../schemas/import.ts";
import { draftSummarySchema, inspectionSchema, MAX_LINES } from "../schemas/inspection.ts";
import { declaredLineSchema } from "../schemas/line.ts";
import { logEntrySchema, logRowSchema } from "../schemas/log-entry.ts";
import { lineScreeningSchema } from "../schemas/screening.ts";
import { officerSchema, settingsSchema, stationSchema } from "../schemas/station.ts";
import { traceSchema } from "../schemas/trace.ts";
import type { Channel, EventName } from "./channels.ts";

const nothing = z.undefined();
const byId = z.object({ id: z.ulid() });
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

export const contract = {
  "app.info": {
    request: nothing,
    response: z.object({
      version: z.string(),
      host: z.enum(["electron", "browser"]),
      /** Null until the first start is done. */
      station: stationSchema.nullable(),
      settings: settingsSchema,
    }),
  },
  "station.setup": {
    request: z.object({
      post: stationSchema.shape.post,
      crossing: stationSchema.shape.crossing,
      officer: officerSchema,
      withExamples: z.boolean(),
    }),
    response: stationSchema,
  },
  "settings.save": { request: settingsSchema.partial(), response: settingsSchema },

  "draft.list": { request: nothing, response: z.array(draftSummarySchema) },
  "draft.create": { request: nothing, response: inspectionSchema },
  "draft.open": { request: byId, response: inspectionSchema },
  "draft.save": { request: inspectionSchema, response: z.object({ savedAt: z.iso.datetime() }) },
  "draft.discard": { request: byId, response: nothing },

  /** Screens a few lines at once; `bulk.start` is for thousands. */
  "screening.screen": {
    request: z.object({ lines: z.array(declaredLineSchema).max(200) }),
    response: z.array(lineScreeningSchema),
  },
  /** Every stage of one line's way, for a supervisor who wants to understand a surprise. */
  "screening.trace": { request: declaredLineSchema, response: traceSchema },
  "bulk.start": {
    request: z.object({ job: z.ulid(), lines: z.array(declaredLineSchema).max(MAX_LINES) }),
    response: z.array(lineScreeningSchema),
  },
  "bulk.cancel": { request: z.object({ job: z.ulid() }), response: nothing },

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

  "import.read": {
    request: z.object({ source: importSourceSchema, mapping: columnMappingSchema.optional() }),
    response: importResultSchema,
  },

  "decision.record": {
    request: z.object({
      inspection: inspectionSchema,
      decision: decisionSchema,
    }),
    response: logRowSchema,
  },
  "log.search": {
    request: z.object({
      text: z.string().max(200),
      /** Only decisions at or after this moment. */
      since: z.iso.datetime().optional(),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    response: z.object({ rows: z.array(logRowSchema), total: z.int() }),
  },
  "log.entry": { request: byId, response: logEntrySchema },
  "log.verify": {
    request: nothing,
    response: z.object({
      entries: z.int(),
      firstBad: z.object({ sequence: z.int(), problem: logProblemSchema }).nullable(),
    }),
  },
} as const satisfies Record<Channel, { request: z.ZodType; response: z.ZodType }>;

export type Contract = typeof contract;
export type RequestOf<C extends Channel> = z.input<Contract[C]["request"]>;
/** A request as the handler sees it: parsed, defaults filled in. */
export type ParsedRequestOf<C extends Channel> = z.output<Contract[C]["request"]>;
export type ResponseOf<C extends Channel> = z.output<Contract[C]["response"]>;

export const events = {
  "bulk.progress": z.object({ job: z.ulid(), done: z.int(), total: z.int() }),
} as const satisfies Record<EventName, z.ZodType>;
export type EventOf<E extends EventName> = z.output<(typeof events)[E]>;
