import { BeketError } from "../../../shared/contract/errors.ts";
import type { HubLink } from "../../../shared/schemas/sync.ts";
import type { DownItem } from "../../../shared/sync/down.ts";
import { type Desk, requireStation } from "../../services/desk.ts";
import type { ReadableDb } from "../../store/databases.ts";
import { downCursorOf, itemsToTryAgain } from "../../store/queries/down-item.ts";
import { putReceivedCursor, readSyncState } from "../../store/queries/sync-state.ts";
import { PORTION } from "../portion.ts";
import type { Inbox, SyncSession } from "../session.ts";
import { type Appliers, applierOf } from "./appliers.ts";
import { isOfficerAsWanted } from "./apply-officer.ts";
import {
  type CatalogueTools,
  clearShelf,
  isNews,
  receiveCatalogue,
  withNewestCatalogue,
} from "./catalogue-offer.ts";
import { asProgram, recordApplied } from "./record-applied.ts";
import { recordNotApplied } from "./record-not-applied.ts";
import { verifyDownItem } from "./verify-item.ts";

export interface InboxTools extends CatalogueTools {
  readonly appliers: Appliers;
  readonly link: () => HubLink;
}

/** Where a package's bytes come from: the hub, or a bundle that has put them on the shelf already. */
type FetchPackage = (sha256: string, offset: number) => Promise<Buffer>;

/** Takes in what the hub sends down, page by page; the cursor moves when a page is safe. */
export function createInbox(tools: InboxTools): Inbox {
  return {
    async receive(session) {
      const { desk, client, hub } = session;
      const fetch: FetchPackage = async (sha256, offset) => {
        const bytes = await client.packageChunk(hub, sha256, { offset, length: PORTION });
        session.onPortion();
        return bytes;
      };
      let applied = await takeInAll(desk, tools, worthTryingAgain(desk.db), fetch);
      for (;;) {
        session.signal.throwIfAborted();
        const { received } = readSyncState(desk.db);
        session.onProgress({ phase: "down", done: applied, total: applied });
        const page = await client.downItems(hub, received);
        applied += await takeInPage(session, tools, page.items, fetch);
        if (page.cursor > received) putReceivedCursor(desk.db, page.cursor);
        if (!page.more || page.cursor <= received) break;
      }
      clearShelf(desk, tools);
      return applied;
    },
  };
}

/** Verifies all items of a page, then takes in those that are newer than what is there. */
export async function takeInPage(
  { desk }: Pick<SyncSession, "desk">,
  tools: InboxTools,
  items: readonly DownItem[],
  fetch: FetchPackage,
): Promise<number> {
  const station = requireStation(desk.db).id;
  const link = tools.link();
  for (const item of items) verifyDownItem(item, link, station);
  const news = items.filter((item) => item.cursor > downCursorOf(desk.db, item));
  return takeInAll(desk, tools, withNewestCatalogue(news), fetch);
}

/** What stood in the way of an item may be gone. A supervisor's account is closed by nobody's hand but a supervisor's. */
function worthTryingAgain(db: ReadableDb): DownItem[] {
  const isDone = (item: DownItem) => isOfficerAsWanted(db, item);
  return itemsToTryAgain(db).flatMap(({ item, reason }) =>
    reason === "last-supervisor" && !isDone(item) ? [] : item,
  );
}

async function takeInAll(
  desk: Desk,
  tools: InboxTools,
  items: readonly DownItem[],
  fetch: FetchPackage,
): Promise<number> {
  let applied = 0;
  for (const item of items) if (await takeIn(desk, tools, item, fetch)) applied += 1;
  return applied;
}

/** @returns whether it was applied */
async function takeIn(desk: Desk, tools: InboxTools, item: DownItem, fetch: FetchPackage): Promise<boolean> {
  if (item.kind === "catalogue-package") {
    const facts = isNews(desk, item);
    if (!facts) return false;
    await tools.shelf.fetch(facts, (offset) => fetch(facts.sha256, offset));
    return receiveCatalogue(desk, tools, item);
  }
  const apply = applierOf(tools.appliers, item);
  const program = asProgram(desk);
  if (!apply) {
    recordNotApplied(desk, item, { state: "unknown", reason: "" });
    return false;
  }
  try {
    desk.db.transaction("sync.apply", () => {
      apply(program);
      recordApplied(program, item);
    });
    return true;
  } catch (error) {
    // A full disk is no fault of the item.
    if (!(error instanceof BeketError) || error.code.startsWith("store-")) throw error;
    const unreadable = error.code === "bad-request";
    recordNotApplied(
      desk,
      item,
      unreadable ? { state: "unknown", reason: "" } : { state: "refused", reason: error.code },
    );
    return false;
  }
}
