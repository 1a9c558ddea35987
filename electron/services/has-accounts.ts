import { BeketError } from "../../shared/contract/errors.ts";
import type { ReadableDb } from "../store/databases.ts";
import { hasEntryOf } from "../store/queries/log-entry.ts";
import { listOfficers } from "../store/queries/officer.ts";

/**
 * Whether anybody has an account: a station from before there were accounts has none, and whoever is at its desk
 * names the first supervisor. Throws `store-damaged` where the log has accounts and the table was emptied, which
 * would else open the desk to anybody.
 */
export function hasAccounts(db: ReadableDb): boolean {
  if (listOfficers(db).length > 0) return true;
  if (hasEntryOf(db, "officer-added"))
    throw new BeketError("store-damaged", "the table officer is empty, but the log has accounts");
  return false;
}
