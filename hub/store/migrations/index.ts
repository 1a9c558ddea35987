import type { Kysely, Migration } from "kysely";
import * as stations from "./0010-stations.ts";
import * as entries from "./0020-entries.ts";
import * as files from "./0030-files.ts";
import * as down from "./0040-down.ts";
import * as accounts from "./0050-accounts.ts";
import * as readModels from "./0060-read-models.ts";

interface Step {
  up(db: Kysely<never>): Promise<void>;
}

/** In the order of their names; a step that was released is never changed. */
export const MIGRATIONS: Readonly<Record<string, Step & Migration>> = {
  "0010-stations": stations,
  "0020-entries": entries,
  "0030-files": files,
  "0040-down": down,
  "0050-accounts": accounts,
  "0060-read-models": readModels,
};
