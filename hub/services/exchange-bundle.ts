import { z } from "zod";
import {
  type BundleEnvelope,
  bundleText,
  type HubBundle,
  type StationBundle,
  stationBundleSchema,
} from "../../shared/sync/bundle.ts";
import { DOWN_CONTENT, type DownItem } from "../../shared/sync/down.ts";
import type { Branch, StationReport } from "../../shared/sync/entries.ts";
import { LIMITS } from "../../shared/sync/limits.ts";
import type { HubContext } from "../context.ts";
import { isSignedBy, readPublicKey, sha256 } from "../keys/crypto.ts";
import { HubProblem } from "../problem.ts";
import { packageBytes } from "../store/queries/down.ts";
import { highestCommon } from "../store/queries/log.ts";
import { findStation, noteLateContact } from "../store/queries/station.ts";
import { write } from "../store/write.ts";
import { decryptBundle, encryptBundle, partOf } from "./bundle-envelope.ts";
import { type Addressee, downFor } from "./publish-down.ts";
import type { SentBatch, Signer } from "./read-batch.ts";
import { receiveEntries } from "./receive-entries.ts";
import { missingFiles, receiveChunk } from "./receive-file.ts";

export interface Exchanged {
  readonly station: string;
  readonly post: string;
  readonly entries: number;
  readonly files: number;
  /** The answer, for the station alone. */
  readonly reply: Buffer;
}

interface Settled {
  readonly branches: Branch[];
  readonly refused: HubBundle["refused"];
  readonly entries: number;
}

/**
 * Takes in a station's bundle and makes the answer to it.
 * @throws HubProblem `bad-request` for what is damaged, for another hub, or not signed by the station;
 * `station-unknown`, `station-revoked`
 */
export async function exchangeBundle(hub: HubContext, identity: string, file: Buffer): Promise<Exchanged> {
  const envelope = await decryptBundle(file, identity);
  const { bundle, signer, addressee, post } = await authenticated(hub, envelope);
  const madeAt = await noteBundle(hub, bundle);
  const settled = await takeInEntries(hub, { bundle, envelope, signer, madeAt });
  const files = await takeInFiles(hub, { bundle, envelope, signer });
  const reply = await answer(hub, { bundle, addressee }, settled, files);
  return { station: bundle.station, post, entries: settled.entries, files: files.length, reply };
}

/** The station was heard when it made the bundle, by the hub's clock; never later than now, whatever its own says. */
async function noteBundle(hub: HubContext, { station, made }: StationBundle): Promise<string> {
  const now = hub.now().toISOString();
  const madeAt = made < now ? made : now;
  await write(hub.store, (tx) => noteLateContact(tx, station, madeAt));
  return madeAt;
}

interface Known {
  readonly bundle: StationBundle;
  readonly signer: Signer;
  readonly addressee: Addressee;
  readonly post: string;
}

async function authenticated(hub: HubContext, { manifest, signature }: BundleEnvelope): Promise<Known> {
  const read = stationBundleSchema.safeParse(manifest);
  if (!read.success) throw new HubProblem("bad-request", { detail: z.prettifyError(read.error) });
  const bundle = read.data;
  if (bundle.hub !== hub.identity.id)
    throw new HubProblem("bad-request", { detail: "the bundle is for another hub" });
  const station = await findStation(hub.store, bundle.station);
  if (!station) throw new HubProblem("station-unknown");
  const key = readPublicKey(station.public_key);
  if (!(await isSignedBy(key, sha256(bundleText(manifest)), signature)))
    throw new HubProblem("bad-request", { detail: "the bundle is not signed by its station" });
  if (station.revoked_at !== null) throw new HubProblem("station-revoked");
  const { id, post, enrolled_at, public_key } = station;
  return {
    bundle,
    signer: { station: id, publicKey: public_key },
    addressee: { id, enrolledAt: enrolled_at },
    post,
  };
}

type Opened = Pick<Known, "bundle" | "signer"> & { readonly envelope: BundleEnvelope };

const entriesSchema = z.array(z.unknown()).max(LIMITS.batchEntries);
const headSchema = z.object({ sequence: z.int().positive(), id: z.string() });

async function takeInEntries(
  hub: HubContext,
  { bundle, envelope, signer, madeAt }: Opened & { readonly madeAt: string },
): Promise<Settled> {
  const { report } = bundle;
  const parts = bundle.parts.filter(({ kind }) => kind === "entries");
  const refused: HubBundle["refused"] = [];
  // Without entries the hub still says where it stands.
  let last = await receiveEntries(hub, signer, { ...asSent(Buffer.from("[]"), report), madeAt });
  let count = 0;
  for (const { sha256: hash } of parts) {
    const part = partOf(envelope, hash);
    const entries = entriesIn(part);
    last = await receiveEntries(hub, signer, { ...asSent(part, report), madeAt });
    count += entries.length;
    for (const [index, outcome] of last.outcomes.entries()) {
      const head = headSchema.safeParse(entries[index]);
      if (outcome.status === "refused" && head.success)
        refused.push({ ...head.data, reason: outcome.reason });
    }
  }
  return { branches: last.branches, refused, entries: count };
}

/** @throws HubProblem `bad-request` for a part that is no list of entries */
function entriesIn(part: Buffer): unknown[] {
  try {
    return entriesSchema.parse(JSON.parse(part.toString("utf8")));
  } catch (error) {
    throw new HubProblem("bad-request", { detail: `a part is no list of entries: ${String(error)}` });
  }
}

/** A part with entries as the body of a request that would have brought it. */
function asSent(part: Buffer, report: StationReport): SentBatch {
  const rest = `,"report":${JSON.stringify(report)}}`;
  return { body: Buffer.concat([Buffer.from('{"entries":'), part, Buffer.from(rest)]) };
}

async function takeInFiles(hub: HubContext, { bundle, envelope, signer }: Opened): Promise<string[]> {
  const hashes = bundle.parts.filter(({ kind }) => kind === "file").map((part) => part.sha256);
  const { missing } = await missingFiles(hub, signer.station, hashes);
  for (const { sha256: hash, offset } of missing) {
    const bytes = partOf(envelope, hash);
    for (let at = offset; at < bytes.byteLength; at += LIMITS.chunk) {
      const chunk = bytes.subarray(at, at + LIMITS.chunk);
      const size = bytes.byteLength;
      await receiveChunk(hub, { station: signer.station, sha256: hash, offset: at, size, bytes: chunk });
    }
  }
  return hashes;
}

async function answer(
  hub: HubContext,
  { bundle, addressee }: Pick<Known, "bundle" | "addressee">,
  { branches, refused }: Settled,
  files: string[],
): Promise<Buffer> {
  const { station, made, received, recipient, points } = bundle;
  const { items, cursor } = await itemsAfter(hub, addressee, received);
  const packages = await packagesOf(hub, items);
  const manifest = {
    format: "beket-hub-bundle/1",
    hub: hub.identity.id,
    station,
    made: hub.now().toISOString(),
    answers: made,
    // A station of an older version asks nothing.
    ...(points.length > 0 && { common: await highestCommon(hub.store, station, points) }),
    branches,
    refused,
    files,
    after: received,
    cursor,
    items,
    parts: [...packages.keys()].map((hash) => ({ kind: "package" as const, sha256: hash })),
  } satisfies HubBundle;
  return encryptBundle(manifest, packages, { sign: hub.sign, recipient });
}

async function itemsAfter(
  hub: HubContext,
  addressee: Addressee,
  after: number,
): Promise<{ items: DownItem[]; cursor: number }> {
  const items: DownItem[] = [];
  let cursor = after;
  for (;;) {
    const page = await downFor(hub, addressee, { after: cursor, limit: LIMITS.downItems });
    items.push(...page.items);
    cursor = page.cursor;
    if (!page.more) return { items, cursor };
  }
}

/** The newest package is enough: it takes the place of those before it. */
async function packagesOf({ store }: HubContext, items: readonly DownItem[]): Promise<Map<string, Buffer>> {
  const newest = items.findLast(({ kind }) => kind === "catalogue-package");
  const facts = DOWN_CONTENT["catalogue-package"].safeParse(newest?.content);
  if (!facts.success) return new Map();
  const { sha256: hash, size } = facts.data;
  const bytes = await packageBytes(store, hash, { offset: 0, length: size });
  return bytes ? new Map([[hash, Buffer.from(bytes)]]) : new Map();
}
