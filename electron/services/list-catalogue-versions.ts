import type { CatalogueVersionView } from "../../shared/schemas/catalogue-view.ts";
import { catalogueVersions } from "../store/catalogue.ts";
import type { ReadableDb } from "../store/databases.ts";
import { listCatalogueOrigins } from "../store/queries/catalogue-package.ts";

/** Every version that is kept, newest first, with what its package said of it. */
export function listCatalogueVersions(db: ReadableDb, inUse: string): CatalogueVersionView[] {
  const origins = new Map(listCatalogueOrigins(db).map((origin) => [origin.version, origin]));
  return catalogueVersions(db).map(({ version, issued, loadedAt, sha256 }) => {
    const { issuer, notes } = origins.get(version) ?? {};
    return { version, issued, loadedAt, sha256, current: version === inUse, issuer, notes };
  });
}
