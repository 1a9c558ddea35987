import { canonicalJson } from "../../shared/log/canonical-json.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import { sha256 } from "../log-keys/crypto.ts";
import { compareVersions, insertCatalogue, newestCatalogue, readCatalogue } from "../store/catalogue.ts";
import { readStation } from "../store/queries/station.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";

export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  /** Over the canonical JSON of the whole. */
  readonly sha256: string;
}

/**
 * Takes the shipped catalogue into the store when it is newer than what is there, and gives back the
 * newest that the store has. A version is never replaced, not even by a shipped one of the same number.
 */
export function loadCatalogue(desk: Desk, shipped: Catalogue): LoadedCatalogue {
  const known = newestCatalogue(desk.db);
  if (!known || compareVersions(shipped.version, known.version) > 0) storeCatalogue(desk, shipped);
  const newest = newestCatalogue(desk.db);
  if (!newest) throw new Error("The catalogue was stored and is not there");
  return { catalogue: readCatalogue(desk.db, newest, digestOf), sha256: newest.sha256 };
}

export function digestOf(catalogue: Catalogue): string {
  return sha256(canonicalJson(catalogue));
}

function storeCatalogue(desk: Desk, catalogue: Catalogue): void {
  const digest = digestOf(catalogue);
  desk.db.transaction("catalogue.load", () => {
    insertCatalogue(desk.db, catalogue, { sha256: digest, loadedAt: desk.now().toISOString() });
    // Before the first start is done there is no log yet: set-up writes this entry then.
    if (!readStation(desk.db)) return;
    appendEntry(desk, { kind: "catalogue-loaded", payload: { version: catalogue.version, sha256: digest } });
  });
}
