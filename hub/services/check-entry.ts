import { z } from "zod";
import { canonicalJson, canonicalJsonAround } from "../../shared/log/canonical-json.ts";
import { sealProblem, type VerifyTools } from "../../shared/log/seal-problem.ts";
import { type EntryRefusal, type TravellingEntry, travellingEntrySchema } from "../../shared/sync/entries.ts";
import { isPlain, plain } from "./plain.ts";
import { type SoundEntry, soundEntry } from "./sound-entry.ts";

export type CheckedEntry =
  | ({ readonly refused: null } & SoundEntry)
  | { readonly refused: EntryRefusal; readonly sequence: number | null; readonly id: string };

const LAST_SEQUENCE = 2 ** 31 - 1;

const place = z.object({
  sequence: z.int().positive().max(LAST_SEQUENCE),
  id: z.string().max(100).catch(""),
});

/** Checks an entry by itself, whatever its kind: its form, its hashes and who signed it. */
export function checkEntry(raw: unknown, tools: VerifyTools): CheckedEntry {
  const parsed = travellingEntrySchema.safeParse(raw);
  if (!parsed.success || parsed.data.sequence > LAST_SEQUENCE || !isPlain(parsed.data.kind))
    return refuse(raw, "malformed");
  const entry = parsed.data;
  const payload = writtenPayload(entry);
  const problem = sealProblem({ ...entry, payload: entry.payload ?? null }, tools, payload);
  if (problem !== null) return refuse(raw, problem);
  if (payload === undefined) return refuse(raw, "payload");
  return { refused: null, ...soundEntry(entry, canonicalJsonAround(entry, "payload", payload)) };
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
  return { refused, sequence, id: plain(id) };
}
