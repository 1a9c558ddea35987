import { randomBytes } from "node:crypto";
import path from "node:path";
import { monotonicFactory } from "ulid";
import { evidenceFolder } from "../../electron/evidence/file-store.ts";
import { openStationKey, provideStationKey } from "../../electron/log-keys/station-key.ts";
import type { EvidenceDesk } from "../../electron/services/evidence-desk.ts";
import { createSeenHits } from "../../electron/services/seen-hits.ts";
import { openStore, type Store } from "../../electron/store/open.ts";

/** Who has signed in at every desk that is opened here. */
export const SUPERVISOR = { id: "01KAQ00000000000000000000A", name: "Ахметов А." };

export interface OpenDesk extends EvidenceDesk {
  readonly folder: string;
  /** Where the store's file is, to look at it past the store. */
  readonly file: string;
  /** Sets the clock. */
  readonly setClock: (time: string) => void;
  /** Lets the computer run on, in minutes; the clock is not moved by it. */
  readonly passSteady: (minutes: number) => void;
  readonly backup: Store["backup"];
  readonly close: () => void;
}

/** A desk with a real store and a real key in a folder, and a clock that stands still. */
export function openDesk(folder: string): OpenDesk {
  const file = path.join(folder, "beket.sqlite");
  const store = openStore(file, { now: () => 0, onSlow: () => {} });
  const seenHits = createSeenHits(store.db, () => {});
  let time = new Date("2026-11-23T06:00:00.000Z");
  let running = 0;
  return {
    folder,
    file,
    db: store.db,
    evidence: evidenceFolder(folder),
    keys: {
      provide: () => provideStationKey(folder),
      open: (publicKey) => openStationKey(folder, publicKey),
    },
    now: () => time,
    setClock: (text) => {
      time = new Date(text);
    },
    uptime: () => running,
    passSteady: (minutes) => {
      running += minutes * 60;
    },
    newId: monotonicFactory(),
    newSalt: () => randomBytes(16).toString("base64"),
    // Never drawn, unless a test says so.
    lot: () => 0.999,
    actor: () => SUPERVISOR,
    backup: store.backup,
    seenHits,
    close() {
      seenHits.flush();
      store.close();
    },
  };
}
