import { GENESIS_HASH, sealEntry } from "../../shared/log/seal.ts";
import type { EntryKind, LogEntry, Payload } from "../../shared/schemas/log-entry.ts";
import { sha256 } from "../log-keys/crypto.ts";
import { appendLogEntry, lastLogEntry } from "../store/queries/log-entry.ts";
import { project } from "../store/read-models/index.ts";
import { type Desk, requireStation } from "./desk.ts";

/** A kind with its own payload. */
export type NewEntry = { [K in EntryKind]: { readonly kind: K; readonly payload: Payload<K> } }[EntryKind];

/** No post rests for a year. */
const FAR_AHEAD_MS = 365 * 24 * 60 * 60 * 1_000;

/**
 * Seals an entry, puts it at the end of the log, and tells the read models; must run inside a transaction.
 * A clock that stands before the last entry's time, or a year behind it, is recorded by an entry of its own
 * first: order and chain go by the sequence, so that it does no harm.
 */
export function appendEntry(desk: Desk, entry: NewEntry): LogEntry {
  const time = desk.now().toISOString();
  const last = lastLogEntry(desk.db);
  if (last) noteClock(desk, { previous: last.time, now: time });
  return append(desk, time, entry);
}

function noteClock(desk: Desk, clock: { readonly previous: string; readonly now: string }): void {
  const { previous, now } = clock;
  if (now < previous) append(desk, now, { kind: "clock-set-back", payload: clock });
  if (Date.parse(now) - Date.parse(previous) > FAR_AHEAD_MS)
    append(desk, now, { kind: "clock-far-ahead", payload: clock });
}

function append(desk: Desk, time: string, entry: NewEntry): LogEntry {
  const station = requireStation(desk.db);
  const last = lastLogEntry(desk.db) ?? { sequence: 0, hash: GENESIS_HASH };
  const { name, id: officerId } = desk.actor();
  const stamp = {
    id: desk.newId(),
    station: station.id,
    sequence: last.sequence + 1,
    time,
    officer: name,
    officerId,
    previousHash: last.hash,
    salt: desk.newSalt(),
  };
  const sealed = sealEntry({ ...stamp, ...entry }, { sha256, sign: desk.keys.open(station.publicKey).sign });
  appendLogEntry(desk.db, sealed);
  project(desk.db, sealed);
  return sealed;
}
