import { z } from "zod";
import { canonicalJson } from "../log/canonical-json.ts";
import { downItemSchema } from "./down.ts";
import { branchSchema, pointSchema, refusalSchema, stationReportSchema } from "./entries.ts";
import { countSchema, sha256Schema, signatureSchema } from "./fields.ts";
import { LIMITS } from "./limits.ts";

/**
 * The exchange without a network, as files on a stick. A station's bundle is encrypted for its hub and signed with
 * the station's key; the hub answers with a bundle that is encrypted for the station and signed with the hub's key.
 * Every fact in them is idempotent, so that they may be brought twice, late, or in the wrong order: of the hub's
 * answers the one that it made last counts.
 *
 * A file is age over gzip over the JSON of `bundleEnvelopeSchema`.
 */

/** Bytes unpacked; what does not fit goes with the next bundle. */
export const BUNDLE_BYTES = 256 * 2 ** 20;

const parts = z
  .array(z.object({ kind: z.enum(["entries", "file", "package"]), sha256: sha256Schema }))
  .max(100_000);

export const bundleEnvelopeSchema = z.object({
  /** What is signed; parsed by the direction's own schema once the signature is found good. */
  manifest: z.unknown(),
  signature: signatureSchema,
  /** The manifest's parts by their hash, base64. */
  contents: z.record(sha256Schema, z.base64()),
});
export type BundleEnvelope = z.infer<typeof bundleEnvelopeSchema>;

const recipient = z.string().regex(/^age1[0-9a-z]{58}$/);

export const stationBundleSchema = z.object({
  format: z.literal("beket-station-bundle/1"),
  hub: z.ulid(),
  station: z.ulid(),
  made: z.iso.datetime(),
  /** Of the station, for the answer. */
  recipient,
  /** The last down cursor that it has taken in. */
  received: countSchema,
  report: stationReportSchema,
  /** Places of the station's own log, spread over it, its last one among them: which of them has the hub? */
  points: z.array(pointSchema).max(LIMITS.points).default([]),
  /** Each `entries` is a JSON array of entries. */
  parts,
});
export type StationBundle = z.infer<typeof stationBundleSchema>;

export const hubBundleSchema = z.object({
  format: z.literal("beket-hub-bundle/1"),
  hub: z.ulid(),
  station: z.ulid(),
  made: z.iso.datetime(),
  /** `made` of the station's bundle that it answers; a hub of an older version does not say. */
  answers: z.iso.datetime().optional(),
  /** The highest of that bundle's points that the hub has, those that came with it included; null for none. */
  common: pointSchema.nullable().optional(),
  branches: z.array(branchSchema),
  refused: z.array(z.object({ sequence: z.int().positive(), id: z.string(), reason: refusalSchema })),
  /** Those of the files that came which the hub has now. */
  files: z.array(sha256Schema),
  /** The items are those after `after`, up to `cursor`. */
  after: countSchema,
  cursor: countSchema,
  items: z.array(downItemSchema),
  /** Catalogue packages that the items name. */
  parts,
});
export type HubBundle = z.infer<typeof hubBundleSchema>;

/** The text whose SHA-256 (its bytes) is signed. */
export function bundleText(manifest: unknown): string {
  return `beket-bundle/1\n${canonicalJson(manifest)}`;
}
