import { GENESIS_HASH, sealEntry } from "../../shared/log/seal.ts";
import type { EntryKind, LogEntry, Payload } from "../../shared/schemas/log-entry.ts";
import { sha256 } from "../log-keys/crypto.ts";
import { appendLogEntry, lastLogEntry } from "../store/queries/log-entry.ts";
import { readSettings } from "../store/queries/setting.ts";
import { type Desk, requireStation } from "./desk.ts";

/** A kind with its own payload. */
export type NewEntry = { [K in EntryKind]: { readonly kind: K; readonly payload: Payload<K> } }[EntryKind];

/**
 * Seals an entry and puts it at the end of the log; must run inside a transaction. A clock that stands
 * before the last entry's time is recorded by an entry of its own first.
 */
export function appendEntry(desk: Desk, entry: NewEntry): LogEntry {
  const time = desk.now().toISOString();
  const last = lastLogEntry(desk.db);
  if (last && time < last.time) {
    append(desk, time, { kind: "clock-set-back", payload: { previous: last.time, now: time } });
  }
  return append(desk, time, entry);
}

function append(desk: Desk, time: string, entry: NewEntry): LogEntry {
  const station = requireStation(desk.db);
  const last = lastLogEntry(desk.db) ?? { sequence: 0, hash: GENESIS_HASH };
  const stamp = {
    id: desk.newId(),
    station: station.id,
    sequence: last.sequence + 1,
    time,
    officer: readSettings(desk.db).officer,
    previousHash: last.hash,
  };
  const sealed = sealEntry({ ...stamp, ...entry }, { sha256, sign: desk.keys.open(station.publicKey).sign });
  appendLogEntry(desk.db, sealed);
  return sealed;
}
