import { setTimeout as wait } from "node:timers/promises";
import { entriesAnswerSchema } from "../../../shared/sync/entries.ts";
import { ask, enrol, Refused } from "../../support/hub/client.ts";
import type { Postgres } from "../../support/hub/postgres.ts";
import { type HubProcess, spawnHub } from "../../support/hub/spawn-hub.ts";
import type { Returning } from "./logs.ts";
import { onNewStore, type StoreName } from "./stores.ts";

export interface Reconnect {
  readonly store: StoreName;
  readonly stations: number;
  readonly entries: number;
  /** Seconds until the hub had every entry of every station. */
  readonly seconds: number;
  readonly requests: number;
  /** Requests that the hub or its database had no room for; they were sent again. */
  readonly again: number;
  /** Bytes of the hub's process: before, and the most that was seen. */
  readonly memoryBefore: number;
  readonly memoryMost: number;
}

const SAMPLE_MS = 500;
const PROGRESS_MS = 15_000;

interface Progress {
  entries: number;
  requests: number;
  again: number;
}

/** All stations come back at the same moment, over HTTP, to one hub in a process of its own. */
export async function measureReconnect(
  store: StoreName,
  postgres: Postgres,
  stations: readonly Returning[],
  say: (what: string) => void,
): Promise<Reconnect> {
  return onNewStore(store, postgres, async (options) => {
    const hub = await spawnHub({ ...options, invitations: stations.length });
    try {
      for (const [index, { station }] of stations.entries())
        await enrol(station, hub, hub.codes[index] ?? "");
      return { store, ...(await comeBack(hub, stations, say)) };
    } finally {
      await hub.kill("SIGTERM");
    }
  });
}

async function comeBack(hub: HubProcess, stations: readonly Returning[], say: (what: string) => void) {
  const entries = stations.reduce((sum, returning) => sum + returning.entries, 0);
  const progress: Progress = { entries: 0, requests: 0, again: 0 };
  const memoryBefore = await memoryOf(hub.address);
  let memoryMost = memoryBefore;
  const sampler = setInterval(async () => {
    memoryMost = Math.max(memoryMost, await memoryOf(hub.address).catch(() => 0));
  }, SAMPLE_MS);
  const reporter = setInterval(() => say(`  ${progress.entries} of ${entries} entries`), PROGRESS_MS);
  const start = performance.now();
  try {
    await Promise.all(stations.map((returning) => sendAll(hub, returning, progress)));
  } finally {
    clearInterval(sampler);
    clearInterval(reporter);
  }
  const seconds = (performance.now() - start) / 1000;
  const { requests, again } = progress;
  return { stations: stations.length, entries, seconds, requests, again, memoryBefore, memoryMost };
}

/** Batch after batch; what the hub has no room for is sent again a little later. */
async function sendAll(hub: HubProcess, { station, bodies }: Returning, progress: Progress): Promise<void> {
  for (const packed of bodies) {
    let isTaken = false;
    while (!isTaken) {
      progress.requests += 1;
      isTaken = await sendOne(hub, station, packed, progress);
      if (isTaken) continue;
      progress.again += 1;
      await wait(500 + Math.random() * 2_000);
    }
  }
}

async function sendOne(
  hub: HubProcess,
  station: Returning["station"],
  packed: Buffer,
  progress: Progress,
): Promise<boolean> {
  try {
    const request = { method: "POST", path: "/v1/entries", packed };
    const { outcomes } = await ask(station, hub, request, entriesAnswerSchema);
    const stored = outcomes.filter(({ status }) => status === "stored" || status === "known").length;
    if (stored < outcomes.length) throw new Error(`${outcomes.length - stored} entries were not stored`);
    progress.entries += stored;
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    if (error instanceof Refused && ["unavailable", "rate-limited"].includes(error.problem.code))
      return false;
    throw error;
  }
}

async function memoryOf(address: string): Promise<number> {
  const figures = await (await fetch(`${address}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(figures)?.[1] ?? 0);
}
