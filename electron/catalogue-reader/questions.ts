import { z } from "zod";
import { tableErrorSchema } from "../../shared/catalogue-tables/table.ts";
import { contract } from "../../shared/contract/contract.ts";
import { packedCatalogueSchema } from "../../shared/matching/compile.ts";
import { draftViewSchema, effectSchema } from "../../shared/schemas/catalogue-draft.ts";
import { indexPlaceSchema } from "../screening/kept-index.ts";

const content = z.object({ content: z.string() });
const imprint = z.object({
  version: z.string(),
  issued: z.string(),
  issuer: z.string(),
  notes: z.string(),
  /** PEM. */
  privateKey: z.string(),
});

const checkedDraftSchema = z.object({
  /** Null where there is no draft. */
  revision: z.int().nullable(),
  changes: z.int(),
  /** The first of what is wrong. */
  error: tableErrorSchema.optional(),
});
export type CheckedDraft = z.infer<typeof checkedDraftSchema>;

/** What a file changes in the draft, ready to be written: JSON, which crosses threads at little cost. */
const fileEditsSchema = z.object({
  /** Edits. */
  put: z.string(),
  /** Sheets and keys of the rows that are as in the version in use again. */
  discard: z.string(),
});
export type FileEdits = z.infer<typeof fileEditsSchema>;

/** What the thread is asked, and what each question is answered with. */
const questions = {
  search: {
    request: contract["catalogue.search"].request,
    answer: contract["catalogue.search"].response,
  },
  /** Differences between versions; to a package too, once it was shown. */
  differences: {
    request: contract["catalogue.changes"].request,
    answer: contract["catalogue.changes"].response,
  },
  /** Verifies a package, and keeps it for its differences to be asked. */
  show: {
    request: z.object({
      content: z.string(),
      /** Trusted public keys in PEM. */
      keys: z.array(z.string()),
    }),
    answer: contract["catalogue.preview"].response,
  },
  view: { request: z.object({ id: z.string().optional() }), answer: draftViewSchema.nullable() },
  changes: {
    request: contract["catalogue-editing.changes"].request,
    answer: contract["catalogue-editing.changes"].response,
  },
  rows: {
    request: contract["catalogue-editing.rows"].request,
    answer: contract["catalogue-editing.rows"].response,
  },
  check: { request: z.void(), answer: checkedDraftSchema },
  effect: { request: contract["catalogue-editing.effect"].request, answer: effectSchema },
  cancel: { request: z.object({ job: z.string() }), answer: z.void() },
  preview: { request: content, answer: contract["catalogue-editing.preview-file"].response },
  edits: { request: content, answer: fileEditsSchema },
  export: {
    request: contract["catalogue-editing.export-file"].request,
    answer: contract["catalogue-editing.export-file"].response,
  },
  /** The index that lines are screened by in a version that is kept. */
  index: { request: z.object({ version: z.string() }), answer: packedCatalogueSchema },
  /** The draft as a package, in base64. */
  pack: { request: imprint, answer: z.string() },
} as const;

export type Question = keyof typeof questions;
export type RequestTo<Q extends Question> = z.output<(typeof questions)[Q]["request"]>;
export type AnswerTo<Q extends Question> = z.output<(typeof questions)[Q]["answer"]>;

/** By what the schemas give, so that a question and its answer are seen to belong together. */
export const schemas: {
  readonly [Q in Question]: {
    readonly request: z.ZodType<RequestTo<Q>>;
    readonly answer: z.ZodType<AnswerTo<Q>>;
  };
} = questions;

/** Reads the catalogue in use, other versions and the draft, all of them, which takes its time. */
export type CatalogueReader = {
  readonly [Q in Question]: (request: RequestTo<Q>) => Promise<AnswerTo<Q>>;
};

const names = z.custom<Question>((name) => typeof name === "string" && name in questions);
export const askedSchema = z.object({ number: z.int(), question: names, request: z.unknown() });

const progressSchema = z.object({ job: z.string(), done: z.int(), total: z.int() });
export type Progress = z.infer<typeof progressSchema>;

/** What it says beside its answers. */
export const toldSchema = z.object({ progress: progressSchema });

/** What the thread is started with. */
export const bootSchema = z.object({
  /** The store's. */
  file: z.string(),
  evaluationFile: z.string(),
  index: indexPlaceSchema,
  /** The thread that screens, for the effect of a draft. */
  screeningWorker: z.string(),
});
export type Boot = z.infer<typeof bootSchema>;
