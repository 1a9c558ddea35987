import { GENESIS_HASH, sealEntry } from "../../shared/log/seal.ts";
import type { EntryKind, LogEntry, Payload } from "../../shared/schemas/log-entry.ts";
import { sha256 } from "../log-keys/crypto.ts";
import { appendLogEntry, lastLogEntry } from "../store/queries/log-entry.ts";
import { project } from "../store/read-models/index.ts";
import { type Desk, requireStation } from "./desk.ts";

/** A kind with its own payload. */
export type NewEntry = { [K in EntryKind]: { readonly kind: K; readonly payload: Payload<K> } }[EntryKind];

/** Seals an entry with a time, puts it at the end of the log, and tells the read models; inside a transaction. */
export function appendAt(desk: Desk, time: Date, entry: NewEntry): LogEntry {
  const station = requireStation(desk.db);
  const last = lastLogEntry(desk.db) ?? { sequence: 0, hash: GENESIS_HASH };
  const { name, id: officerId } = desk.actor();
  const stamp = {
    id: desk.newId(),
    station: station.id,
    sequence: last.sequence + 1,
    time: time.toISOString(),
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
