import type { PackedCatalogue } from "../../shared/matching/compile.ts";
import { putVersionInUse } from "../store/queries/catalogue-in-use.ts";
import { listCatalogueOrigins } from "../store/queries/catalogue-package.ts";
import { appendEntry } from "./append-entry.ts";
import type { CatalogueInUse } from "./catalogue-in-use.ts";
import type { Desk } from "./desk.ts";
import { readKeptCatalogue } from "./load-catalogue.ts";

/**
 * Takes a kept version into use, and says so in the log; the version in use stays as it is.
 * @param packed the version's index; made here where it is missing, which holds the window for seconds
 * @throws BeketError `not-found`, or `store-damaged` where the version is not as it was stored
 */
export function rollbackCatalogue(
  desk: Desk,
  inUse: Pick<CatalogueInUse, "loaded" | "prepare">,
  to: string,
  packed?: PackedCatalogue,
): void {
  const from = inUse.loaded.catalogue.version;
  if (from === to) return;
  const kept = readKeptCatalogue(desk.db, to);
  const issuer = listCatalogueOrigins(desk.db).find(({ version }) => version === to)?.issuer;
  const takeIntoUse = inUse.prepare(kept, packed);
  desk.db.transaction("catalogue.rollback", () => {
    putVersionInUse(desk.db, to);
    appendEntry(desk, {
      kind: "catalogue-changed",
      payload: { by: "rollback", from, to, sha256: kept.sha256, issuer },
    });
  });
  takeIntoUse();
}
