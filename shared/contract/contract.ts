import { z } from "zod";
import { syncStatusSchema } from "../schemas/sync.ts";
import type { Channel, EventName } from "./channels.ts";
import { catalogueChannels } from "./domains/catalogue.ts";
import { draftsChannels } from "./domains/drafts.ts";
import { hostingChannels } from "./domains/hosting.ts";
import { importingChannels } from "./domains/importing.ts";
import { logChannels } from "./domains/log.ts";
import { screeningChannels } from "./domains/screening.ts";
import { stationChannels } from "./domains/station.ts";
import { supervisionChannels } from "./domains/supervision.ts";
import { syncChannels } from "./domains/sync.ts";
import { watchChannels } from "./domains/watch.ts";

/** What each channel is asked and answers. A channel that is missing, or that nobody named, does not compile. */
export const contract = {
  ...stationChannels,
  ...draftsChannels,
  ...screeningChannels,
  ...catalogueChannels,
  ...importingChannels,
  ...logChannels,
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
  "sync.status": syncStatusSchema,
} as const satisfies Record<EventName, z.ZodType>;
export type EventOf<E extends EventName> = z.output<(typeof events)[E]>;
