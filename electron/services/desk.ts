import { BeketError } from "../../shared/contract/errors.ts";
import type { Station } from "../../shared/schemas/station.ts";
import type { StationKey } from "../log-keys/station-key.ts";
import type { ReadableDb, WritableDb } from "../store/databases.ts";
import { readStation } from "../store/queries/station.ts";
import type { SeenHits } from "./seen-hits.ts";

/** What every use case that changes something works with. */
export interface Desk {
  readonly db: WritableDb;
  readonly keys: StationKeys;
  readonly now: () => Date;
  /** Seconds that the computer has been running: a clock that nobody sets, and that a restart begins anew. */
  readonly uptime: () => number;
  /** A fresh ULID. */
  readonly newId: () => string;
  /** 16 random bytes, base64: what an entry's payload is hashed with. */
  readonly newSalt: () => string;
  /** 0 (inclusive) to 1 (exclusive), and nobody can foresee it: who is drawn for inspection. */
  readonly lot: () => number;
  /** Who acts: every entry carries it. */
  readonly actor: () => Actor;
  readonly seenHits: SeenHits;
}

export interface Actor {
  /** Empty where the program itself acts. */
  readonly name: string;
  /** Of the officer's account. */
  readonly id?: string | undefined;
}

export interface StationKeys {
  /** The key of this folder, made at the first call. */
  provide(): StationKey;
  /** The key of the station that has been set up with this public key. */
  open(publicKey: string): StationKey;
}

export function requireStation(db: ReadableDb): Station {
  const station = readStation(db);
  if (!station) throw new BeketError("not-set-up");
  return station;
}
