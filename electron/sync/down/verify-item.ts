import type { HubLink } from "../../../shared/schemas/sync.ts";
import { type DownItem, downItemText } from "../../../shared/sync/down.ts";
import { sha256, signatureCheck } from "../../log-keys/crypto.ts";
import { SyncFailure } from "../sync-failure.ts";

/**
 * That an item comes from the hub that the station was enrolled at, and is meant for the station.
 * @throws SyncFailure `bad-answer`
 */
export function verifyDownItem(item: DownItem, { hub, publicKey }: HubLink, station: string): void {
  const { id, signature, stations } = item;
  if (item.hub !== hub) throw new SyncFailure("bad-answer", `item ${id} is another hub's`);
  if (!signatureCheck(publicKey)(sha256(downItemText(item)), signature))
    throw new SyncFailure("bad-answer", `item ${id} is not signed by the hub`);
  if (stations !== null && !stations.includes(station))
    throw new SyncFailure("bad-answer", `item ${id} is for others`);
}
