import type { KeyObject } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import { sealProblem } from "../../shared/log/verify.ts";
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
  const reason = await problemOf(parsed.data, signer);
  if (reason !== null) return refuse(raw, reason);
  return { refused: null, entry: parsed.data, content: canonicalJson(parsed.data) };
}

async function problemOf(entry: TravellingEntry, { station, key }: Signer): Promise<EntryRefusal | null> {
  const stored = { ...entry, payload: entry.payload ?? null };
  const problem = sealProblem(stored, { sha256, station, verify: () => true });
  if (problem === "hash") return problem;
  return (await isSignedBy(key, entry.hash, entry.signature)) ? problem : "signature";
}

function refuse(raw: unknown, refused: EntryRefusal): CheckedEntry {
  const { sequence = null, id = "" } = place.safeParse(raw).data ?? {};
  return { refused, sequence, id };
}
