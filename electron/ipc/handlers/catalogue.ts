import { catalogueCoverage, WANTED_TERMS } from "../../../shared/catalogue-search/coverage.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import { publicPem } from "../../catalogue-package/keys.ts";
import type { AppContext } from "../../services/app-context.ts";
import { categoryCard } from "../../services/category-card.ts";
import { importCatalogue } from "../../services/import-catalogue.ts";
import { listCatalogueVersions } from "../../services/list-catalogue-versions.ts";
import { nameCard } from "../../services/name-card.ts";
import { rollbackCatalogue } from "../../services/rollback-catalogue.ts";
import { summariseCatalogue } from "../../services/summarise-catalogue.ts";
import type { Handlers } from "../handlers.ts";

export function catalogueHandlers(context: AppContext) {
  const { db, inUse, packages, catalogueReader: reader, trustedKeys } = context;
  const versions = () => listCatalogueVersions(db, inUse.loaded.catalogue.version);
  const versionInUse = () => {
    const found = versions().find(({ current }) => current);
    if (!found) throw new BeketError("not-found", inUse.loaded.catalogue.version);
    return found;
  };
  return {
    "catalogue.category": ({ id }) => categoryCard(inUse.loaded.catalogue, id),
    "catalogue.summary": () => summariseCatalogue(inUse.loaded.catalogue),
    "catalogue.name": (request) => nameCard(inUse.loaded.catalogue, request),
    "catalogue.search": reader.search,
    "catalogue.coverage": () => ({
      wanted: WANTED_TERMS,
      rows: catalogueCoverage(inUse.loaded.catalogue),
    }),
    "catalogue.versions": versions,
    "catalogue.changes": reader.differences,
    "catalogue.preview": ({ content }) => reader.show({ content, keys: trustedKeys().map(publicPem) }),
    "catalogue.import": async ({ content }) => {
      importCatalogue(context, inUse, await packages.open(content, true));
      return versionInUse();
    },
    "catalogue.rollback": async ({ version }) => {
      rollbackCatalogue(context, inUse, version, await reader.index({ version }));
      return versionInUse();
    },
  } satisfies Partial<Handlers>;
}
