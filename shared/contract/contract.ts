import { z } from "zod";
import { logCheckSchema } from "../schemas/log-check.ts";
import { syncStatusSchema } from "../schemas/sync.ts";
import type { Channel, EventName } from "./channels.ts";
import { backupsChannels } from "./domains/backups.ts";
import { catalogueChannels } from "./domains/catalogue.ts";
import { catalogueEditingChannels } from "./domains/catalogue-editing.ts";
import { clockChannels } from "./domains/clock.ts";
import { documentsChannels } from "./domains/documents.ts";
import { draftsChannels } from "./domains/drafts.ts";
import { evidenceChannels } from "./domains/evidence.ts";
import { hostingChannels } from "./domains/hosting.ts";
import { importingChannels } from "./domains/importing.ts";
import { logChannels } from "./domains/log.ts";
import { lookAlikeChannels } from "./domains/lookalikes.ts";
import { officersChannels } from "./domains/officers.ts";
import { personalDataChannels } from "./domains/personal-data.ts";
import { queueChannels } from "./domains/queue.ts";
import { reasonsChannels } from "./domains/reasons.ts";
import { rescreeningChannels } from "./domains/rescreening.ts";
import { retentionChannels } from "./domains/retention.ts";
import { screeningChannels } from "./domains/screening.ts";
import { sessionChannels } from "./domains/session.ts";
import { stationChannels } from "./domains/station.ts";
import { supervisionChannels } from "./domains/supervision.ts";
import { syncChannels } from "./domains/sync.ts";
import { watchChannels } from "./domains/watch.ts";

/** What each channel is asked and answers. A channel that is missing, or that nobody named, does not compile. */
export const contract = {
  ...stationChannels,
  ...clockChannels,
  ...sessionChannels,
  ...officersChannels,
  ...draftsChannels,
  ...queueChannels,
  ...reasonsChannels,
  ...screeningChannels,
  ...catalogueChannels,
  ...catalogueEditingChannels,
  ...lookAlikeChannels,
  ...rescreeningChannels,
  ...importingChannels,
  ...logChannels,
  ...retentionChannels,
  ...personalDataChannels,
  ...backupsChannels,
  ...evidenceChannels,
  ...documentsChannels,
  ...watchChannels,
  ...syncChannels,
  ...hostingChannels,
  ...supervisionChannels,
} as const satisfies Record<Channel, { request: z.ZodType; response: z.ZodType }>;

export type Contract = typeof contract;
export type RequestOf<C extends Channel> = z.input<Contract[C]["request"]>;
/** A request as the handler sees it: parsed, defaults filled in. */
export type ParsedRequestOf<C extends Channel> = z.output<Contract[C]["request"]>;
export type ResponseOf<C extends Channel> = z.output<Contract[C]["response"]>;

export const events = {
  "bulk.progress": z.object({ job: z.ulid(), done: z.int(), total: z.int() }),
  "export.progress": z.object({ job: z.ulid(), done: z.int(), total: z.int() }),
  /** Who is at the desk changed without being asked for: it was idle too long. */
  "session.changed": z.object({}),
  /** The clock came into doubt, or out of it. */
  "clock.changed": z.object({}),
  /** A backup was made or not, or one is overdue. */
  "backup.changed": z.object({}),
  "sync.status": syncStatusSchema,
  "log.checked": logCheckSchema,
} as const satisfies Record<EventName, z.ZodType>;
export type EventOf<E extends EventName> = z.output<(typeof events)[E]>;
