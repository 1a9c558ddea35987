import type { Kysely, Migration } from "kysely";
import { up as stations } from "./0010-stations.ts";
import { up as entries } from "./0020-entries.ts";
import { up as files } from "./0030-files.ts";
import { up as down } from "./0040-down.ts";
import { up as accounts } from "./0050-accounts.ts";
import { up as readModels } from "./0060-read-models.ts";
import { up as months } from "./0070-months.ts";
import { up as retention } from "./0080-retention.ts";
import { up as inWork } from "./0090-in-work.ts";
import { up as personalWords } from "./0100-personal-words.ts";
import { up as audit } from "./0120-audit.ts";
import { up as fileSenders } from "./0121-file-senders.ts";
import { up as ownInspections } from "./0122-own-inspections.ts";
import { up as reportedAt } from "./0150-reported-at.ts";
import { up as deliveries } from "./0170-deliveries.ts";
import { up as madePasswords } from "./0180-made-passwords.ts";
import { up as trucksOfEntries } from "./0190-trucks-of-entries.ts";

interface Step {
  up(db: Kysely<never>): Promise<void>;
}

/** In the order of their names; a step that was released is never changed. */
export const MIGRATIONS: Readonly<Record<string, Step & Migration>> = {
  "0010-stations": { up: stations },
  "0020-entries": { up: entries },
  "0030-files": { up: files },
  "0040-down": { up: down },
  "0050-accounts": { up: accounts },
  "0060-read-models": { up: readModels },
  "0070-months": { up: months },
  "0080-retention": { up: retention },
  "0090-in-work": { up: inWork },
  "0100-personal-words": { up: personalWords },
  "0120-audit": { up: audit },
  "0121-file-senders": { up: fileSenders },
  "0122-own-inspections": { up: ownInspections },
  "0150-reported-at": { up: reportedAt },
  "0170-deliveries": { up: deliveries },
  "0180-made-passwords": { up: madePasswords },
  "0190-trucks-of-entries": { up: trucksOfEntries },
};
