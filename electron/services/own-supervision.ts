import type { Backlog, OwnSupervision, Period } from "../../shared/schemas/supervision.ts";
import { backlogAt } from "../../shared/supervision/backlog.ts";
import { chainTroubles } from "../../shared/supervision/chain-troubles.ts";
import type { Statistics } from "../../shared/sync/supervision.ts";
import type { ReadableDb } from "../store/databases.ts";
import { listDrafts } from "../store/queries/draft.ts";
import { lastLogEntry } from "../store/queries/log-entry.ts";
import { countParked, countWaiting, listParked } from "../store/queries/sync-outbox.ts";
import { readSyncState } from "../store/queries/sync-state.ts";
import {
  drawnSample,
  paceSince,
  signCounts,
  truckDays,
  truckOutcomes,
  truckTimes,
} from "../store/queries/truck-fact.ts";
import { type Desk, requireStation } from "./desk.ts";

/** Hours back that the pace of arrivals and decisions is taken from: a queue changes within a shift. */
const PACE_HOURS = 4;
const HOUR_MS = 3_600_000;
/** Upper ends in seconds, as the hub counts them. */
const TIME_STEPS = [60, 120, 240, 480, 900, 1_800, 3_600];

interface About {
  readonly catalogue: string;
  readonly app: string;
}

/** The post's own figures from its own log, in the words of a hub's answers. */
export function ownSupervision(
  { db, now }: Pick<Desk, "db" | "now">,
  period: Period,
  about: About,
): OwnSupervision {
  return {
    statistics: ownStatistics(db, period),
    post: ownPost(db, about),
    backlog: ownBacklog(db, now()),
  };
}

function ownStatistics(db: ReadableDb, period: Period): Statistics {
  const outcomes = truckOutcomes(db, period);
  const signs = signCounts(db, period);
  const days = truckDays(db, period);
  const station = requireStation(db).id;
  const trucks = sum(outcomes);
  const hits = sum(outcomes.filter(({ verdict }) => verdict === "hit"));
  const overrides = sum(outcomes.filter(({ override }) => override === 1));
  const named = (kind: string) => signs.filter((sign) => sign.kind === kind);
  const dismissed = new Map(named("dismissed").map((sign) => [sign.name, sign.trucks]));
  const verdict = (name: string) => sum(outcomes.filter((row) => row.verdict === name));
  const decisions = [...new Set(outcomes.map(({ decision }) => decision))];
  const seconds = outcomes.reduce((total, row) => total + row.seconds, 0);
  return {
    trucks,
    byVerdict: { clear: verdict("clear"), check: verdict("check"), hit: hits },
    byDecision: decisions.map((decision) => ({
      decision,
      trucks: sum(outcomes.filter((row) => row.decision === decision)),
    })),
    byGroup: named("group").map(({ name, trucks: count }) => ({ group: name, trucks: count })),
    byCategory: named("category").map(({ name, trucks: count }) => ({
      category: name,
      trucks: count,
      dismissed: dismissed.get(name) ?? 0,
    })),
    byFlag: named("flag").map(({ name, trucks: count }) => ({ flag: name, trucks: count })),
    byDay: days,
    byStation: [{ station, trucks, hits, overrides }],
    overrides,
    randomSample: drawnSample(db, period) ?? { trucks: 0, hits: 0 },
    secondsPerTruck: {
      mean: trucks === 0 ? 0 : seconds / trucks,
      upTo: truckTimes(db, period, TIME_STEPS).map(({ upTo, trucks: count }) => ({
        seconds: upTo,
        trucks: count,
      })),
    },
  };
}

function sum(rows: readonly { readonly trucks: number }[]): number {
  return rows.reduce((total, { trucks }) => total + trucks, 0);
}

function ownPost(db: ReadableDb, { catalogue, app }: About): OwnSupervision["post"] {
  const drafts = listDrafts(db);
  const { id, post, crossing } = requireStation(db);
  const { acknowledged, lastContact, branches, clockOffset } = readSyncState(db);
  const last = lastLogEntry(db);
  return {
    station: id,
    post,
    crossing,
    enrolledAt: last?.time ?? new Date(0).toISOString(),
    revokedAt: null,
    revokedBy: null,
    revokedReason: null,
    lastContact,
    newestEntry: last?.time ?? null,
    entries: last?.sequence ?? 0,
    unsynced: countWaiting(db, acknowledged),
    unsyncedFiles: 0,
    catalogue,
    app,
    clockAhead: -clockOffset,
    held: 0,
    inWork: drafts.length,
    oldestInWork: drafts.map(({ startedAt }) => startedAt).sort()[0] ?? null,
    holes: listParked(db).map(({ sequence, reason }) => ({ branch: 0, sequence, reason })),
    branches,
    health: chainTroubles({ branches, parked: countParked(db) }),
  };
}

/** Trucks in work that have begun in the last hours have arrived in them too. */
function ownBacklog(db: ReadableDb, now: Date): Backlog {
  const since = new Date(now.getTime() - PACE_HOURS * HOUR_MS).toISOString();
  const drafts = listDrafts(db);
  const { decided, arrived } = paceSince(db, since);
  const begun = drafts.filter(({ startedAt }) => startedAt >= since).length;
  return backlogAt({ waiting: drafts.length, arrived: arrived + begun, decided, hours: PACE_HOURS, now });
}
