import { exportBundle } from "../../../electron/sync/bundle/export-bundle.ts";
import { importBundle } from "../../../electron/sync/bundle/import-bundle.ts";
import type { Hub } from "../../../hub/create-hub.ts";
import { provideHubKeys } from "../../../hub/keys/hub-keys.ts";
import { exchangeBundle } from "../../../hub/services/exchange-bundle.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { openTestHub } from "./test-hub.ts";
import { openTestStation, type TestStation } from "./test-station.ts";

export interface Stick {
  readonly hub: Hub;
  /** Of the hub. */
  readonly dataDir: string;
  readonly station: TestStation;
  give(): Promise<Buffer>;
  exchange(bundle: Buffer): Promise<Buffer>;
  take(reply: Buffer): Promise<number>;
}

/** A station that was enrolled once and has had no network since. */
export async function openStick(options: { readonly now?: () => Date } = {}): Promise<Stick> {
  const dataDir = temporaryFolder();
  const hub = await openTestHub({ ...options, dataDir });
  const station = openTestStation();
  await station.enrol(hub);
  return carryBetween(station, hub, dataDir);
}

/** The way from a station to a hub in a folder and back. */
export async function carryBetween(station: TestStation, hub: Hub, dataDir: string): Promise<Stick> {
  const { desk, parts } = station;
  const places = { desk, userData: desk.folder };
  const { identity } = await provideHubKeys(dataDir);
  return {
    hub,
    dataDir,
    station,
    give: async () => (await exportBundle({ ...places, visitor: parts.visitor })).bytes,
    exchange: async (bundle) => (await exchangeBundle(hub.context, identity, bundle)).reply,
    take: (reply) => importBundle({ ...places, sync: parts }, reply),
  };
}
