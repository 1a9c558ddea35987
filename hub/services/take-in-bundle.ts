import type { ActingContext } from "../context.ts";
import { provideHubKeys } from "../keys/hub-keys.ts";
import { write } from "../store/write.ts";
import { note } from "./audit.ts";
import { type Exchanged, exchangeBundle } from "./exchange-bundle.ts";

export type TakenIn = Omit<Exchanged, "station">;

/** Takes in a station's bundle that somebody has brought to this machine. @throws HubProblem as `exchangeBundle` does */
export async function takeInBundle(hub: ActingContext, dataDir: string, file: Buffer): Promise<TakenIn> {
  const { identity } = await provideHubKeys(dataDir);
  const { station, ...taken } = await exchangeBundle(hub, identity, file);
  await write(hub.store, (tx) => note(tx, hub, "bundle-taken-in", { subject: station }));
  return taken;
}
