import { compareVersions } from "../../shared/catalogue-package/version.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { OpenedPackage } from "../catalogue-package/open-aside.ts";
import { insertCatalogue, newestCatalogue } from "../store/catalogue.ts";
import { putVersionInUse } from "../store/queries/catalogue-in-use.ts";
import { insertCatalogueOrigin } from "../store/queries/catalogue-package.ts";
import { appendEntry } from "./append-entry.ts";
import type { CatalogueInUse } from "./catalogue-in-use.ts";
import type { Desk } from "./desk.ts";

/**
 * Takes an opened package's catalogue into the store, into the log and into use; whatever fails, nothing is
 * touched.
 * @throws BeketError `catalogue-same-version` or `catalogue-older` where another came in since it was opened
 */
export function importCatalogue(
  desk: Desk,
  inUse: Pick<CatalogueInUse, "loaded" | "prepare">,
  { manifest, catalogue, packed }: OpenedPackage,
): void {
  const { version, issuer, notes, key } = manifest;
  const { sha256 } = manifest.catalogue;
  refuseOvertaken(version, newestCatalogue(desk.db)?.version);
  const takeIntoUse = inUse.prepare({ catalogue, sha256 }, packed);
  desk.db.transaction("catalogue.import", () => {
    insertCatalogue(desk.db, catalogue, { sha256, loadedAt: desk.now().toISOString() });
    insertCatalogueOrigin(desk.db, { version, issuer, notes, key });
    putVersionInUse(desk.db, version);
    const from = inUse.loaded.catalogue.version;
    appendEntry(desk, {
      kind: "catalogue-changed",
      payload: { by: "import", from, to: version, sha256, issuer },
    });
  });
  takeIntoUse();
}

function refuseOvertaken(version: string, newest: string | undefined): void {
  if (newest === undefined) return;
  const order = compareVersions(version, newest);
  if (order === 0) throw new BeketError("catalogue-same-version", `version ${version} came in meanwhile`);
  if (order < 0) throw new BeketError("catalogue-older", `version ${newest} came in meanwhile`);
}
