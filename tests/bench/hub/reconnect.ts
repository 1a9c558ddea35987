import { enrol } from "../../support/hub/client.ts";
import type { Postgres } from "../../support/hub/postgres.ts";
import { spawnHub } from "../../support/hub/spawn-hub.ts";
import type { StationLog } from "../../support/hub/station.ts";
import { newOutbox, syncAll } from "../../support/hub/sync.ts";
import { onNewStore, type StoreName } from "./stores.ts";

export interface Reconnect {
  readonly store: StoreName;
  readonly stations: number;
  readonly entries: number;
  /** Seconds until the hub had every entry of every station. */
  readonly seconds: number;
  readonly requests: number;
  /** Bytes of the hub's process: before, and the most that was seen. */
  readonly memoryBefore: number;
  readonly memoryMost: number;
}

const SAMPLE_MS = 500;

/** All stations come back at the same moment, over HTTP, to one hub in a process of its own. */
export async function measureReconnect(
  store: StoreName,
  postgres: Postgres,
  stations: readonly StationLog[],
): Promise<Reconnect> {
  return onNewStore(store, postgres, async (options) => {
    const hub = await spawnHub({ ...options, invitations: stations.length });
    for (const [index, station] of stations.entries()) await enrol(station, hub, hub.codes[index] ?? "");
    const memoryBefore = await memoryOf(hub.address);
    let memoryMost = memoryBefore;
    const sampler = setInterval(async () => {
      memoryMost = Math.max(memoryMost, await memoryOf(hub.address).catch(() => 0));
    }, SAMPLE_MS);
    const start = performance.now();
    const requests = await Promise.all(
      stations.map((station) => syncAll(station, hub, newOutbox(), { batch: 100, patience: 3_600_000 })),
    );
    const seconds = (performance.now() - start) / 1000;
    clearInterval(sampler);
    await hub.kill("SIGTERM");
    return {
      store,
      stations: stations.length,
      entries: stations.reduce((sum, { entries }) => sum + entries.length, 0),
      seconds,
      requests: requests.reduce((sum, count) => sum + count, 0),
      memoryBefore,
      memoryMost,
    };
  });
}

async function memoryOf(address: string): Promise<number> {
  const figures = await (await fetch(`${address}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(figures)?.[1] ?? 0);
}
