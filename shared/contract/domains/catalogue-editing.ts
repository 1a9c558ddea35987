import { z } from "zod";
import { sheetSchema, tableErrorSchema } from "../../catalogue-tables/table.ts";
import { catalogueSchema } from "../../schemas/catalogue.ts";
import {
  cellsSchema,
  draftChangeSchema,
  draftEditSchema,
  draftViewSchema,
  effectSchema,
} from "../../schemas/catalogue-draft.ts";
import { nothing } from "./common.ts";

/** The limit of a form; a passphrase that is shorter is guessed. */
export const PASSPHRASE = { least: 10, most: 200 } as const;

const note = z.string().trim().max(2_000);
const passphrase = z.string().min(PASSPHRASE.least).max(PASSPHRASE.most);
/** A file's bytes in base64. */
const content = z.string().max(64 * 2 ** 20);
const file = z.object({ name: z.string(), content: z.string() });

export const catalogueEditingChannels = {
  "catalogue-editing.draft": { request: nothing, response: draftViewSchema.nullable() },
  "catalogue-editing.changes": {
    request: z.object({ offset: z.int().nonnegative(), limit: z.int().positive().max(200) }),
    response: z.object({ changes: z.array(draftChangeSchema), total: z.int() }),
  },
  /** Rows of one table as the draft has them. */
  "catalogue-editing.rows": {
    request: z.object({
      sheet: sheetSchema,
      text: z.string().max(200),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(200),
    }),
    response: z.object({
      rows: z.array(z.object({ key: z.string(), cells: cellsSchema, edited: z.boolean() })),
      total: z.int(),
    }),
  },
  /** Writes a row, new where `key` is null, or takes it away where `cells` is. */
  "catalogue-editing.put": {
    request: z.object({
      sheet: sheetSchema,
      key: draftEditSchema.shape.key.nullable(),
      cells: cellsSchema.nullable(),
    }),
    /** The row's key now; with errors nothing was written. */
    response: z.object({ key: draftEditSchema.shape.key.nullable(), errors: z.array(tableErrorSchema) }),
  },
  "catalogue-editing.discard": {
    request: z.object({ sheet: sheetSchema, key: draftEditSchema.shape.key }),
    response: nothing,
  },
  "catalogue-editing.discard-all": { request: nothing, response: nothing },
  /** Screens known lines by the version in use and by the draft; tells its way by `bulk.progress`. */
  "catalogue-editing.effect": {
    request: z.object({
      job: z.ulid(),
      /** How many of the trucks decided last are looked at. */
      trucks: z.int().nonnegative().max(5_000),
      /** Edits that are not in the draft yet. */
      pending: z.array(draftEditSchema).max(50).default([]),
      /** What these edits change by themselves, without the rest of the draft. */
      alone: z.boolean().default(false),
    }),
    response: effectSchema,
  },
  "catalogue-editing.cancel-effect": { request: z.object({ job: z.ulid() }), response: nothing },
  "catalogue-editing.preview-file": {
    request: z.object({ content }),
    response: z.object({
      errors: z.array(tableErrorSchema),
      changes: z.array(draftChangeSchema.omit({ officer: true, editedAt: true })),
      /** Of all changes; the first are given. */
      total: z.int(),
    }),
  },
  "catalogue-editing.import-file": { request: z.object({ content }), response: nothing },
  /** A workbook, an archive of CSV files, or the CSV file of one table. */
  "catalogue-editing.export-file": {
    request: z.object({ format: z.union([z.enum(["xlsx", "csv"]), sheetSchema]) }),
    response: file,
  },
  "catalogue-editing.submit": { request: z.object({ note }), response: nothing },
  "catalogue-editing.withdraw": {
    request: z.object({ state: z.enum(["submitted", "approved"]) }),
    response: nothing,
  },
  "catalogue-editing.review": {
    request: z.object({ decision: z.enum(["approve", "return"]), comment: note }),
    response: nothing,
  },
  /** Id of the key that this station publishes with, and the versions that were published here. */
  "catalogue-editing.key": {
    request: nothing,
    response: z.object({ id: z.string().nullable(), published: z.array(z.string()) }),
  },
  /** Makes a key, or takes in one in PEM. */
  "catalogue-editing.store-key": {
    request: z.object({ passphrase, pem: z.string().max(10_000).optional() }),
    response: z.object({ id: z.string() }),
  },
  "catalogue-editing.publish": {
    request: z.object({ passphrase, issuer: z.string().trim().min(1).max(200), notes: note }),
    response: z.object({ version: z.string() }),
  },
  /** The package of a version that was published here, for other stations. */
  "catalogue-editing.package": {
    request: z.object({ version: catalogueSchema.shape.version }),
    response: file,
  },
} as const;
