import { insertCatalogue } from "../store/catalogue.ts";
import { putVersionInUse } from "../store/queries/catalogue-in-use.ts";
import { insertCatalogueOrigin } from "../store/queries/catalogue-package.ts";
import { appendEntry } from "./append-entry.ts";
import type { CatalogueInUse } from "./catalogue-in-use.ts";
import type { Desk } from "./desk.ts";
import { openPackage, type PackageDoor } from "./open-package.ts";

/**
 * Takes a package's catalogue into the store, into the log and into use. It is verified here, whatever a
 * preview said before; whatever fails, nothing is touched.
 * @throws BeketError `catalogue-…` with the reason
 */
export function importCatalogue(
  desk: Desk & PackageDoor,
  inUse: Pick<CatalogueInUse, "loaded" | "prepare">,
  content: string,
): void {
  const { manifest, catalogue } = openPackage(desk, content);
  const { version, issuer, notes, key } = manifest;
  const { sha256 } = manifest.catalogue;
  const takeIntoUse = inUse.prepare({ catalogue, sha256 });
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
