import { compareVersions } from "../../shared/catalogue-package/version.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import type { Catalogue, ContextWords } from "../../shared/schemas/catalogue.ts";
import { sha256 } from "../log-keys/crypto.ts";
import { catalogueVersions, insertCatalogue, newestCatalogue, readCatalogue } from "../store/catalogue.ts";
import type { ReadableDb } from "../store/databases.ts";
import { putVersionInUse, versionInUse } from "../store/queries/catalogue-in-use.ts";
import { readStation } from "../store/queries/station.ts";
import { appendEntry } from "./append-entry.ts";
import { type CatalogueCopy, NO_COPY } from "./catalogue-copy.ts";
import type { Desk } from "./desk.ts";

export interface LoadedCatalogue {
  readonly catalogue: Catalogue;
  /** Over the canonical JSON of the whole. */
  readonly sha256: string;
}

/** The catalogue that came with the program; all of it is read only where it is news. */
export interface ShippedCatalogue {
  readonly version: string;
  read(): Catalogue;
}

/**
 * Takes the shipped catalogue into the store and into use when it is newer than all that is there, and gives
 * back the one in use. A version is never replaced, not even by a shipped one of the same number.
 */
export function loadCatalogue(
  desk: Desk,
  shipped: Catalogue | ShippedCatalogue,
  copy: CatalogueCopy = NO_COPY,
): LoadedCatalogue {
  const known = newestCatalogue(desk.db);
  if (!known || compareVersions(shipped.version, known.version) > 0)
    return storeCatalogue(desk, "read" in shipped ? shipped.read() : shipped);
  return readKeptCatalogue(desk.db, keptVersionInUse(desk.db), copy);
}

/** The version in use in a store that was worked with. @throws BeketError `not-found` where it holds none */
export function keptVersionInUse(db: ReadableDb): string {
  const version = versionInUse(db) ?? newestCatalogue(db)?.version;
  if (version === undefined) throw new BeketError("not-found", "a catalogue");
  return version;
}

/** A version that is kept, proved to be as it was stored; of its copy, where there is one. */
export function readKeptCatalogue(db: ReadableDb, version: string, copy = NO_COPY): LoadedCatalogue {
  const kept = catalogueVersions(db).find((candidate) => candidate.version === version);
  if (!kept) throw new BeketError("not-found", `catalogue ${version}`);
  const copied = copy.read(kept.sha256);
  if (copied) return { catalogue: copied, sha256: kept.sha256 };
  const catalogue = readCatalogue(db, kept, digestOf);
  copy.write(kept.sha256, canonicalJson(catalogue));
  return { catalogue, sha256: kept.sha256 };
}

export function digestOf(catalogue: Catalogue): string {
  return sha256(canonicalJson({ ...catalogue, contextWords: asSealed(catalogue.contextWords) }));
}

/** Lists that earlier programs did not know are empty in the catalogues that these sealed: they were not there. */
function asSealed({ heads, vehicleParts, ...words }: ContextWords): Partial<ContextWords> {
  return {
    ...words,
    ...(heads.length > 0 && { heads }),
    ...(vehicleParts.length > 0 && { vehicleParts }),
  };
}

/** Takes it into use too. */
function storeCatalogue(desk: Desk, catalogue: Catalogue): LoadedCatalogue {
  const digest = digestOf(catalogue);
  desk.db.transaction("catalogue.load", () => {
    insertCatalogue(desk.db, catalogue, { sha256: digest, loadedAt: desk.now().toISOString() });
    putVersionInUse(desk.db, catalogue.version);
    // Before the first start is done there is no log yet: set-up writes this entry then.
    if (!readStation(desk.db)) return;
    appendEntry(desk, { kind: "catalogue-loaded", payload: { version: catalogue.version, sha256: digest } });
  });
  return { catalogue, sha256: digest };
}
