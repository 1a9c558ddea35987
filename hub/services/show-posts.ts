import type { z } from "zod";
import { type EntryRefusal, refusalSchema } from "../../shared/sync/entries.ts";
import type { Post, postsAnswerSchema } from "../../shared/sync/supervision.ts";
import type { HubContext } from "../context.ts";
import { listStations, type StationRow } from "../store/queries/station.ts";
import { stationStates } from "../store/queries/supervision.ts";

type States = Awaited<ReturnType<typeof stationStates>>;

/** Every station with its lag, its last contact and how sound its log is here. */
export async function showPosts({ store, now }: HubContext): Promise<z.infer<typeof postsAnswerSchema>> {
  const stations = await listStations(store);
  const states = await stationStates(store);
  return { posts: stations.map((station) => post(station, states)), time: now().toISOString() };
}

function post(row: StationRow, [allBranches, allHoles, allHeld, allWork]: States): Post {
  const work = allWork.find(({ station }) => station === row.id);
  const branches = allBranches.filter(({ station }) => station === row.id);
  const holes = allHoles.filter(({ station }) => station === row.id);
  const held = allHeld.find(({ station }) => station === row.id)?.amount ?? 0;
  return {
    station: row.id,
    post: row.post,
    crossing: row.crossing,
    enrolledAt: row.enrolled_at,
    revokedAt: row.revoked_at,
    revokedBy: row.revoked_by,
    revokedReason: row.revoked_reason,
    lastContact: row.last_contact,
    newestEntry:
      branches
        .map(({ head_time }) => head_time)
        .sort()
        .at(-1) ?? null,
    entries: branches.reduce((sum, { entries }) => sum + entries, 0),
    unsynced: row.unsynced,
    unsyncedFiles: row.unsynced_files,
    catalogue: row.catalogue,
    app: row.app,
    clockAhead: row.clock_ahead,
    held,
    inWork: work?.amount ?? 0,
    oldestInWork: work?.oldest ?? null,
    holes: holes.map(({ branch, sequence, reason }) => ({ branch, sequence, reason: asRefusal(reason) })),
    branches: branches.map(({ branch, from_sequence, head_sequence, head_hash }) => {
      return { branch, from: from_sequence, head: { sequence: head_sequence, hash: head_hash } };
    }),
    health: [
      ...(held > 0 ? (["gap"] as const) : []),
      ...(branches.length > 1 ? (["fork"] as const) : []),
      ...(holes.length > 0 ? (["hole"] as const) : []),
    ],
  };
}

const asRefusal = (reason: string): EntryRefusal => refusalSchema.catch("malformed").parse(reason);
