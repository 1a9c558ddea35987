import type { KeyObject } from "node:crypto";
import { z } from "zod";
import { canonicalJson, canonicalJsonAround } from "../../shared/log/canonical-json.ts";
import { sealProblem } from "../../shared/log/seal-problem.ts";
import { type EntryRefusal, type TravellingEntry, travellingEntrySchema } from "../../shared/sync/entries.ts";
import { areSignedBy, sha256 } from "../keys/crypto.ts";
import { type SoundEntry, soundEntry } from "./sound-entry.ts";

export interface Signer {
  readonly station: string;
  readonly key: KeyObject;
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

/** Checks each entry by itself, whatever its kind: its form, its hashes and who signed it. */
export async function checkEntries(raws: readonly unknown[], signer: Signer): Promise<CheckedEntry[]> {
  const read = raws.map((raw) => readEntry(raw, signer.station));
  const hashed = read.flatMap((entry) => (entry.hashed === null ? [] : entry.hashed.entry));
  const areSigned = (await areSignedBy(signer.key, hashed)).values();
  return read.map(({ raw, problem, hashed: whole }) => {
    if (whole === null) return refuse(raw, problem);
    if (!areSigned.next().value) return refuse(raw, "signature");
    return problem === null ? { refused: null, ...soundEntry(whole.entry, whole.content) } : refuse(raw, problem);
  });
}

interface Hashed {
  readonly entry: TravellingEntry;
  readonly content: string;
}

type ReadEntry = { readonly raw: unknown } & (
  | { readonly hashed: null; readonly problem: EntryRefusal }
  /** Its hash is right, so that its signature says something. */
  | { readonly hashed: Hashed; readonly problem: EntryRefusal | null }
);

function readEntry(raw: unknown, station: string): ReadEntry {
  const parsed = travellingEntrySchema.safeParse(raw);
  if (!parsed.success || parsed.data.sequence > 2 ** 31 - 1)
    return { raw, hashed: null, problem: "malformed" };
  const entry = parsed.data;
  const payload = writtenPayload(entry);
  const stored = { ...entry, payload: entry.payload ?? null };
  const problem = sealProblem(stored, { sha256, station, verify: () => true }, payload);
  if (problem === "hash") return { raw, hashed: null, problem };
  if (payload === undefined) return { raw, hashed: null, problem: "payload" };
  return { raw, hashed: { entry, content: canonicalJsonAround(entry, "payload", payload) }, problem };
}

/** The largest part of an entry, written once for its hash and for the store; undefined where it is nested without end. */
function writtenPayload({ payload }: TravellingEntry): string | undefined {
  try {
    return canonicalJson(payload ?? null);
  } catch {
    return undefined;
  }
}

function refuse(raw: unknown, refused: EntryRefusal): CheckedEntry {
  const { sequence = null, id = "" } = place.safeParse(raw).data ?? {};
  return { refused, sequence, id };
}
