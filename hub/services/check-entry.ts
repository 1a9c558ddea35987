import type { KeyObject } from "node:crypto";
import { z } from "zod";
import { canonicalJson, canonicalJsonAround } from "../../shared/log/canonical-json.ts";
import { sealProblem } from "../../shared/log/seal-problem.ts";
import { type EntryRefusal, type TravellingEntry, travellingEntrySchema } from "../../shared/sync/entries.ts";
import { isSignedBy, sha256 } from "../keys/crypto.ts";

export interface Signer {
  readonly station: string;
  readonly key: KeyObject;
}

export interface SoundEntry {
  readonly entry: TravellingEntry;
  /** As it is stored and relayed. */
  readonly content: string;
}

export type CheckedEntry =
  | ({ readonly refused: null } & SoundEntry)
  | { readonly refused: EntryRefusal; readonly sequence: number | null; readonly id: string };

const place = z.object({
  sequence: z
    .int()
    .positive()
    .max(2 ** 31 - 1),
  id: z.string().max(100).catch(""),
});

/** Checks one entry by itself, whatever its kind: its form, its hashes and who signed it. */
export async function checkEntry(raw: unknown, signer: Signer): Promise<CheckedEntry> {
  const parsed = travellingEntrySchema.safeParse(raw);
  if (!parsed.success || parsed.data.sequence > 2 ** 31 - 1) return refuse(raw, "malformed");
  const entry = parsed.data;
  const payload = writtenPayload(entry);
  const reason = await problemOf(entry, signer, payload);
  if (reason !== null || payload === undefined) return refuse(raw, reason ?? "payload");
  return { refused: null, entry, content: canonicalJsonAround(entry, "payload", payload) };
}

/** The largest part of an entry, written once for its hash and for the store; undefined where it is nested without end. */
function writtenPayload({ payload }: TravellingEntry): string | undefined {
  try {
    return canonicalJson(payload ?? null);
  } catch {
    return undefined;
  }
}

async function problemOf(
  entry: TravellingEntry,
  { station, key }: Signer,
  payload: string | undefined,
): Promise<EntryRefusal | null> {
  const stored = { ...entry, payload: entry.payload ?? null };
  const problem = sealProblem(stored, { sha256, station, verify: () => true }, payload);
  if (problem === "hash") return problem;
  return (await isSignedBy(key, entry.hash, entry.signature)) ? problem : "signature";
}

function refuse(raw: unknown, refused: EntryRefusal): CheckedEntry {
  const { sequence = null, id = "" } = place.safeParse(raw).data ?? {};
  return { refused, sequence, id };
}
