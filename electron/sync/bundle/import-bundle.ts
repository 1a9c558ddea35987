import { BeketError } from "../../../shared/contract/errors.ts";
import { type HubBundle, hubBundleSchema } from "../../../shared/sync/bundle.ts";
import { DOWN_CONTENT, type DownItem } from "../../../shared/sync/down.ts";
import { type Desk, requireStation } from "../../services/desk.ts";
import { putReceivedCursor, readSyncState } from "../../store/queries/sync-state.ts";
import { takeInPage } from "../down/receive.ts";
import { requireHubLink } from "../enrol.ts";
import type { StationSync } from "../station-sync.ts";
import { type Contents, openBundle } from "./envelope.ts";
import { settleAnswer } from "./settle-answer.ts";
import { stationIdentity } from "./station-identity.ts";

interface Options {
  readonly desk: Desk;
  readonly userData: string;
  readonly sync: Pick<StationSync, "inbox" | "catalogue">;
}

/**
 * Takes in the hub's answer from a stick; one that is old or was taken in before changes nothing.
 * @returns how many items were applied
 * @throws BeketError `sync-bad-bundle`, `sync-not-enrolled`
 */
export async function importBundle({ desk, userData, sync }: Options, bytes: Buffer): Promise<number> {
  const link = requireHubLink(desk);
  const { identity } = await stationIdentity(userData);
  const opened = await openBundle(bytes, { identity, signer: link.publicKey });
  const bundle = hubBundleSchema.safeParse(opened.manifest);
  if (!bundle.success) throw new BeketError("sync-bad-bundle", "not the answer of a hub");
  const { hub, station, items } = bundle.data;
  if (hub !== link.hub || station !== requireStation(desk.db).id)
    throw new BeketError("sync-bad-bundle", "it is for another station or from another hub");
  keepOnShelf(bundle.data, opened.contents, sync.catalogue.shelf);
  settleAnswer(desk, bundle.data);
  const complete = items.filter((item) => item.kind !== "catalogue-package" || hasPackage(item, sync));
  const applied = await takeInPage({ desk }, sync.inbox, complete, async (sha256) => {
    throw new BeketError("sync-bad-bundle", `package ${sha256} is not in it`);
  });
  // Items between what was taken in before and this bundle's first may be missing: they come with another one.
  const { received } = readSyncState(desk.db);
  const { after, cursor } = bundle.data;
  if (after <= received && cursor > received) putReceivedCursor(desk.db, cursor);
  return applied;
}

/** Of several packages only the newest travels. */
function hasPackage({ content }: DownItem, { catalogue }: Options["sync"]): boolean {
  const facts = DOWN_CONTENT["catalogue-package"].safeParse(content);
  return facts.success && catalogue.shelf.has(facts.data.sha256);
}

function keepOnShelf(
  { parts }: HubBundle,
  contents: Contents,
  shelf: StationSync["catalogue"]["shelf"],
): void {
  for (const { kind, sha256 } of parts) {
    const content = contents.get(sha256);
    if (kind === "package" && content && !shelf.has(sha256)) shelf.put(sha256, content);
  }
}
