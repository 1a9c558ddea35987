import { z } from "zod";
import { handedOverSchema } from "../../schemas/handed-over.ts";
import { logEntrySchema } from "../../schemas/log-entry.ts";
import { postsExportSchema } from "../../schemas/log-export.ts";
import { retentionSchema } from "../../schemas/retention.ts";
import { verdictSchema } from "../../schemas/screening.ts";
import { answered, ownSupervisionSchema, periodSchema } from "../../schemas/supervision.ts";
import {
  accountChangeSchema,
  accountsAnswerSchema,
  listedAccountSchema,
  madePasswordSchema,
  newAccountSchema,
} from "../../sync/accounts.ts";
import {
  inviteAnswerSchema,
  inviteRequestSchema,
  packageStoredSchema,
  publicationSchema,
  publishedSchema,
  reinstateAnswerSchema,
  revokeAnswerSchema,
  revokeRequestSchema,
} from "../../sync/administration.ts";
import { postOfficersAnswerSchema, publishedAnswerSchema } from "../../sync/deliveries.ts";
import { DOWN_KINDS } from "../../sync/down.ts";
import { sha256Schema } from "../../sync/fields.ts";
import { hubAccountSchema, passwordChangeSchema, signInRequestSchema } from "../../sync/sessions.ts";
import {
  lookAlikesAnswerSchema,
  messagesAnswerSchema,
  postsAnswerSchema,
  statisticsAnswerSchema,
  trucksAnswerSchema,
} from "../../sync/supervision.ts";
import { nothing } from "./common.ts";

/** In base64; some half a million trucks as CSV. */
const EXPORT_BYTES = 128 * 2 ** 20;

const hubAddress = z.object({
  address: z.string().regex(/^https?:\/\/[^\s/]+$/),
  /** SHA-256 of the hub's certificate, hex; null over plain HTTP, and where the computer trusts the certificate. */
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});

export const supervisionChannels = {
  /** This post's own figures. */
  "supervision.own": { request: periodSchema, response: ownSupervisionSchema },

  "supervision.hub": {
    request: nothing,
    response: z.object({
      /** The hub that was signed in to last, or that the station is enrolled at. */
      connection: hubAddress.nullable(),
      account: hubAccountSchema.nullable(),
      signedIn: z.boolean(),
    }),
  },
  "supervision.sign-in": {
    request: hubAddress.extend(signInRequestSchema.shape),
    response: hubAccountSchema,
  },
  /** Another password for whoever is signed in; the first thing after a sign-in with one that the hub made up. */
  "supervision.change-password": { request: passwordChangeSchema, response: hubAccountSchema },
  "supervision.sign-out": { request: nothing, response: nothing },

  "supervision.posts": { request: nothing, response: answered(postsAnswerSchema) },
  "supervision.statistics": {
    request: periodSchema.extend({ station: z.ulid().optional() }),
    /** With the period of the figures: without the hub that of the last ones that came, as long as what was asked. */
    response: answered(statisticsAnswerSchema).extend({ period: periodSchema }),
  },
  "supervision.trucks": {
    request: z.object({
      text: z.string().max(200).optional(),
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      station: z.ulid().optional(),
      verdict: verdictSchema.optional(),
      cursor: z.string().max(100).optional(),
      limit: z.int().positive().max(200),
    }),
    response: answered(trucksAnswerSchema),
  },
  /** The file that the page has made of them, base64: it leaves by the program, which puts it into the log. */
  "supervision.export": {
    request: postsExportSchema.extend({ content: z.base64().max(EXPORT_BYTES) }),
    response: handedOverSchema,
  },
  /** All that a post has told of the truck of one of its entries; the hub writes down that it was opened. */
  "supervision.truck": {
    request: z.object({ entry: z.ulid() }),
    response: z.object({
      entries: z.array(logEntrySchema),
      /** Entries that were erased, or are of a kind that this version does not know. */
      unread: z.int(),
      /** There are still more than a truck should have. */
      more: z.boolean(),
    }),
  },
  /** A picture that an entry names, in base64, where the post has sent it already. */
  "supervision.picture": {
    request: z.object({ sha256: sha256Schema }),
    response: z.object({ content: z.string() }),
  },
  "supervision.look-alikes": { request: nothing, response: answered(lookAlikesAnswerSchema) },

  "supervision.messages": { request: nothing, response: answered(messagesAnswerSchema) },
  /** What was sent down of a kind, and what became of it at the posts. */
  "supervision.published": {
    request: z.object({ kind: z.enum(DOWN_KINDS), before: z.int().positive().optional() }),
    response: answered(publishedAnswerSchema),
  },
  "supervision.officers": { request: nothing, response: answered(postOfficersAnswerSchema) },

  "supervision.publish": { request: publicationSchema, response: publishedSchema },
  /** A signed package's bytes in base64. */
  "supervision.publish-package": {
    request: z.object({ content: z.string().max(64 * 2 ** 20) }),
    response: packageStoredSchema,
  },
  "supervision.invite": { request: inviteRequestSchema, response: inviteAnswerSchema },
  /** The hub takes nothing more from the station. */
  "supervision.revoke": {
    request: revokeRequestSchema.extend({ station: z.ulid() }),
    response: revokeAnswerSchema,
  },
  /** The hub takes the station's entries again. */
  "supervision.reinstate": { request: z.object({ station: z.ulid() }), response: reinstateAnswerSchema },

  /** Who may sign in at the hub. Passwords that are made are told once. */
  "supervision.accounts": { request: nothing, response: accountsAnswerSchema },
  "supervision.add-account": { request: newAccountSchema, response: madePasswordSchema },
  "supervision.change-account": {
    request: accountChangeSchema.extend({ account: z.ulid() }),
    response: listedAccountSchema,
  },
  "supervision.reset-password": { request: z.object({ account: z.ulid() }), response: madePasswordSchema },

  /** How long the hub keeps what names people, whatever the posts do with theirs. */
  "supervision.retention": { request: nothing, response: retentionSchema },
  "supervision.set-retention": { request: retentionSchema, response: retentionSchema },
} as const;
