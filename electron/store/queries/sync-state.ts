import { z } from "zod";
import { type SyncSettings, syncSettingsSchema } from "../../../shared/schemas/sync.ts";
import { type Branch, branchSchema } from "../../../shared/sync/entries.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, flagColumn, jsonColumn, type Select } from "../statement.ts";

const stateSchema = z.object({
  acknowledged: z.int(),
  received: z.int(),
  lastContact: z.iso.datetime().nullable(),
  clockOffset: z.int(),
  branches: jsonColumn(z.array(branchSchema)),
  /** The hub's clock when it last said how far it is. */
  settledAt: z.iso.datetime().nullable(),
  /** `made` of the last bundle for it, until it has said something. */
  exportedAt: z.iso.datetime().nullable(),
});
export type SyncState = z.output<typeof stateSchema>;

const state = {
  name: "sync_state.read",
  sql: `SELECT acknowledged, received, last_contact AS lastContact, clock_offset AS clockOffset, branches,
          settled_at AS settledAt, exported_at AS exportedAt
        FROM sync_state`,
  row: stateSchema,
} satisfies Select<z.ZodType>;

const settings = {
  name: "sync_state.settings",
  sql: "SELECT paused, bandwidth, catalogue_auto AS catalogueAuto FROM sync_state",
  row: z
    .object({ paused: flagColumn, bandwidth: z.int(), catalogueAuto: flagColumn })
    .pipe(syncSettingsSchema),
} satisfies Select<z.ZodType>;

const putSettings: Change = {
  name: "sync_state.put-settings",
  sql: "UPDATE sync_state SET paused = @paused, bandwidth = @bandwidth, catalogue_auto = @catalogueAuto",
};
const putAcknowledged: Change = {
  name: "sync_state.put-acknowledged",
  sql: "UPDATE sync_state SET acknowledged = @acknowledged",
};
const putSettled: Change = {
  name: "sync_state.put-settled",
  sql: "UPDATE sync_state SET settled_at = @at, exported_at = NULL",
};
const putExported: Change = {
  name: "sync_state.put-exported",
  sql: "UPDATE sync_state SET exported_at = @at",
};
const putContact: Change = {
  name: "sync_state.put-contact",
  sql: "UPDATE sync_state SET last_contact = @at, branches = @branches",
};
const putReceived: Change = {
  name: "sync_state.put-received",
  sql: "UPDATE sync_state SET received = @received",
};
const putOffset: Change = {
  name: "sync_state.put-clock-offset",
  sql: "UPDATE sync_state SET clock_offset = @offset",
};
const startOver: Change = {
  name: "sync_state.start-over",
  sql: `UPDATE sync_state SET acknowledged = 0, received = 0, last_contact = NULL, branches = '[]',
          settled_at = NULL, exported_at = NULL`,
};

export function readSyncState(db: ReadableDb): SyncState {
  const row = db.get(state);
  if (!row) throw new Error("sync_state has no row");
  return row;
}

export function readSyncSettings(db: ReadableDb): SyncSettings {
  const row = db.get(settings);
  if (!row) throw new Error("sync_state has no row");
  return row;
}

export function writeSyncSettings(db: WritableDb, { paused, bandwidth, catalogueAuto }: SyncSettings): void {
  db.run(putSettings, { paused: paused ? 1 : 0, bandwidth, catalogueAuto: catalogueAuto ? 1 : 0 });
}

export function putAcknowledgedSequence(db: WritableDb, acknowledged: number): void {
  db.run(putAcknowledged, { acknowledged });
}

/** The hub has said how far it is, at this time of its clock: what it said before counts no more. */
export function putSettledAt(db: WritableDb, at: string): void {
  db.run(putSettled, { at });
}

export function putExportedAt(db: WritableDb, at: string): void {
  db.run(putExported, { at });
}

export function putLastContact(db: WritableDb, at: string, branches: readonly Branch[]): void {
  db.run(putContact, { at, branches: JSON.stringify(branches) });
}

export function putReceivedCursor(db: WritableDb, received: number): void {
  db.run(putReceived, { received });
}

/** Milliseconds to add to this clock to have the hub's. */
export function putClockOffset(db: WritableDb, offset: number): void {
  db.run(putOffset, { offset });
}

/** For another hub, which has nothing of this station yet. */
export function startSyncOver(db: WritableDb): void {
  db.run(startOver);
}
