import { z } from "zod";
import { journalPageSchema, journalQuestionSchema } from "../../shared/schemas/journal.ts";
import { journalExportSchema } from "../../shared/schemas/journal-export.ts";
import { verifiedSchema } from "../../shared/schemas/log-check.ts";
import { logExportSchema } from "../../shared/schemas/log-export.ts";
import { logFilterSchema, logSortSchema } from "../../shared/schemas/log-filter.ts";
import { logRowSchema } from "../../shared/schemas/log-row.ts";
import { viewerSchema } from "../../shared/schemas/viewer.ts";

const exported = z.object({ rows: z.int(), sha256: z.string() });
const intoFile = { viewer: viewerSchema, file: z.string() };

/** What the thread is asked, and what each question is answered with. */
export const questions = {
  page: {
    request: z.object({
      filter: logFilterSchema,
      sort: logSortSchema,
      viewer: viewerSchema,
      offset: z.int().nonnegative(),
      limit: z.int().positive(),
    }),
    answer: z.array(logRowSchema),
  },
  count: { request: z.object({ filter: logFilterSchema, viewer: viewerSchema }), answer: z.int() },
  verify: {
    request: z.object({ userData: z.string(), inBackground: z.boolean() }),
    answer: verifiedSchema,
  },
  officers: { request: z.undefined(), answer: z.array(z.string()) },
  journal: {
    request: journalQuestionSchema.extend({ viewer: viewerSchema }),
    answer: journalPageSchema,
  },
  export: {
    request: z.object({ what: logExportSchema, ...intoFile }),
    answer: exported,
  },
  "export-journal": {
    request: z.object({ what: journalExportSchema, ...intoFile }),
    answer: exported,
  },
} as const;

export type Question = keyof typeof questions;
export type RequestTo<Q extends Question> = z.input<(typeof questions)[Q]["request"]>;
export type AnswerTo<Q extends Question> = z.output<(typeof questions)[Q]["answer"]>;

const number = z.int();
export const askedSchema = z.discriminatedUnion("question", [
  z.object({ number, question: z.literal("page"), request: questions.page.request }),
  z.object({ number, question: z.literal("count"), request: questions.count.request }),
  z.object({ number, question: z.literal("officers"), request: questions.officers.request }),
  z.object({ number, question: z.literal("verify"), request: questions.verify.request }),
  z.object({ number, question: z.literal("journal"), request: questions.journal.request }),
  z.object({ number, question: z.literal("export"), request: questions.export.request }),
  z.object({
    number,
    question: z.literal("export-journal"),
    request: questions["export-journal"].request,
  }),
]);
export type Asked = z.output<typeof askedSchema>;

/** What it says of a question before it answers. */
export const progressedSchema = z.object({ number, done: z.int(), total: z.int() });
export type Progressed = z.infer<typeof progressedSchema>;
