import path from "node:path";
import { evidenceFolder } from "../evidence/file-store.ts";
import type { Desk } from "../services/desk.ts";
import { readSyncState } from "../store/queries/sync-state.ts";
import { APPLIERS } from "./down/appliers.ts";
import type { CatalogueTools, ImportPackage } from "./down/catalogue-offer.ts";
import { packageShelf } from "./down/package-shelf.ts";
import { createInbox, type InboxTools } from "./down/receive.ts";
import { requireHubLink } from "./enrol.ts";
import { evidenceToSend } from "./evidence-folder.ts";
import type { Visitor } from "./visit-hub.ts";

export interface StationOptions {
  readonly desk: Desk;
  readonly userData: string;
  /** Version of the program, and of the catalogue in use. */
  readonly app: string;
  readonly catalogue: () => string | null;
  readonly importPackage: ImportPackage;
}

/** What every sync of a station works with, with and without a window. */
export interface StationSync {
  readonly catalogue: CatalogueTools;
  readonly inbox: InboxTools;
  readonly visitor: Pick<Visitor, "about" | "files" | "inbox">;
}

export function stationSync({ desk, userData, app, catalogue, importPackage }: StationOptions): StationSync {
  const tools = { shelf: packageShelf(path.join(userData, "from-hub")), importPackage };
  const inbox = { ...tools, appliers: APPLIERS, link: () => requireHubLink(desk) };
  return {
    catalogue: tools,
    inbox,
    visitor: {
      about: () => ({ catalogue: catalogue(), app, clockAhead: -readSyncState(desk.db).clockOffset }),
      files: evidenceToSend(evidenceFolder(userData)),
      inbox: createInbox(inbox),
    },
  };
}
