import { z } from "zod";
import { officersPayloads } from "../../shared/schemas/entries/officers.ts";
import { privacyPayloads } from "../../shared/schemas/entries/privacy.ts";
import { syncPayloads } from "../../shared/schemas/entries/sync.ts";
import type { TravellingEntry } from "../../shared/sync/entries.ts";
import { sha256Schema } from "../../shared/sync/fields.ts";
import type { DeliveryRow, OfficerRow } from "../store/queries/delivery.ts";
import { plain } from "./plain.ts";
import { type Decided, decidedOf, type Revised, revisedOf } from "./truck-facts.ts";

/**
 * What the read models take from one entry. Read where the entry is checked, so that whoever writes them needs no
 * payload. What can not be read, as of a newer station, is left out.
 */
export interface EntryFacts {
  /** Inspection of a truck that has come. */
  readonly begun?: string | undefined;
  /** The same, if it was drawn at random for examination. */
  readonly drawn?: string | undefined;
  /** Inspection of a truck that is not in work any more. */
  readonly ended?: string | undefined;
  readonly decided?: Decided | undefined;
  readonly revised?: Revised | undefined;
  readonly proposed?: Proposal | undefined;
  /** What became of a look-alike at its own post. */
  readonly settled?: { readonly id: string; readonly state: string } | undefined;
  /** Hashes of the files that the entry names. */
  readonly files?: readonly string[] | undefined;
  /** Id of the message that was read. */
  readonly message?: string | undefined;
  readonly erasure?: Erasure | undefined;
  /** What became at the post of an item that was sent down. */
  readonly delivered?: Delivered | undefined;
  /** An account of the post, as it is from then on. */
  readonly account?: Account | undefined;
}

export type Proposal = z.infer<typeof proposalSchema>;
export type Erasure = z.infer<(typeof privacyPayloads)["payloads-erased"]>;

type Delivered = Pick<DeliveryRow, "item" | "state" | "reason">;
type Account = Pick<OfficerRow, "id" | "name" | "role" | "active">;

const text = z.string().transform(plain);
const ofTruck = z.object({ inspection: text });
/** The random lane is for trucks that nothing else speaks against: only those tell what targeting misses. */
const drawnTruck = ofTruck.extend({ lane: z.literal("random") });
const proposalSchema = z.object({ id: z.ulid(), category: text, wording: text, reason: text, note: text });
const named = z.object({ id: z.ulid() });
const attached = z.object({ sha256: sha256Schema, thumbnail: sha256Schema.optional() });
const reading = z.object({ message: z.ulid() });
const appliedSchema = syncPayloads["sync-item-applied"];
const notAppliedSchema = syncPayloads["sync-item-not-applied"];
/** A new account is open. */
const accountSchema = officersPayloads["officer-changed"].extend({ active: z.boolean().default(true) });

type Reader = (entry: TravellingEntry) => EntryFacts;

const inspectionOf = ({ payload }: TravellingEntry) => ofTruck.safeParse(payload).data?.inspection;

const settledAs =
  (state: string): Reader =>
  ({ payload }) => {
    const id = named.safeParse(payload).data?.id;
    return id === undefined ? {} : { settled: { id, state } };
  };

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [
    "truck-registered",
    (entry) => ({
      begun: inspectionOf(entry),
      drawn: drawnTruck.safeParse(entry.payload).data?.inspection,
    }),
  ],
  ["truck-withdrawn", (entry) => ({ ended: inspectionOf(entry) })],
  ["decision-recorded", (entry) => ({ ended: inspectionOf(entry), decided: decidedOf(entry) })],
  ["decision-revised", ({ payload }) => ({ revised: revisedOf(payload) })],
  ["lookalike-proposed", ({ payload }) => ({ proposed: proposalSchema.safeParse(payload).data })],
  ["lookalike-approved", settledAs("approved")],
  ["lookalike-refused", settledAs("refused")],
  ["lookalike-withdrawn", settledAs("withdrawn")],
  ["file-attached", ({ payload }) => ({ files: filesOf(payload) })],
  ["message-read", ({ payload }) => ({ message: reading.safeParse(payload).data?.message })],
  [
    "payloads-erased",
    ({ payload }) => ({ erasure: privacyPayloads["payloads-erased"].safeParse(payload).data }),
  ],
  ["sync-item-applied", ({ payload }) => ({ delivered: appliedOf(payload) })],
  ["sync-item-not-applied", ({ payload }) => ({ delivered: notAppliedOf(payload) })],
  ["officer-added", ({ payload }) => ({ account: accountOf(payload) })],
  ["officer-changed", ({ payload }) => ({ account: accountOf(payload) })],
]);

const NONE: EntryFacts = {};

export const factsOf = (entry: TravellingEntry): EntryFacts => READERS.get(entry.kind)?.(entry) ?? NONE;

function filesOf(payload: unknown): string[] {
  const files = attached.safeParse(payload).data;
  return [files?.sha256, files?.thumbnail].filter((hash) => hash !== undefined);
}

function appliedOf(payload: unknown): Delivered | undefined {
  const applied = appliedSchema.safeParse(payload).data;
  return applied && { item: applied.item, state: "applied", reason: "" };
}

function notAppliedOf(payload: unknown): Delivered | undefined {
  const said = notAppliedSchema.safeParse(payload).data;
  return said && { item: said.item, state: said.state, reason: plain(said.reason) };
}

function accountOf(payload: unknown): Account | undefined {
  const said = accountSchema.safeParse(payload).data;
  return said && { id: said.officer, name: plain(said.name), role: said.role, active: said.active ? 1 : 0 };
}
