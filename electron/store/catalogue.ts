import { compareVersions } from "../../shared/catalogue-package/version.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { ReadableDb, WritableDb } from "./databases.ts";
import { insertBases, readBases } from "./queries/catalogue-basis.ts";
import { insertBrands, readBrands } from "./queries/catalogue-brand.ts";
import { insertCategories, readCategories } from "./queries/catalogue-category.ts";
import { insertContextWords, readContextWords } from "./queries/catalogue-context-word.ts";
import { insertHeadings, readHeadings } from "./queries/catalogue-heading.ts";
import { insertMakers, readMakers } from "./queries/catalogue-maker.ts";
import { insertPinyin, readPinyin } from "./queries/catalogue-pinyin.ts";
import {
  type CatalogueVersion,
  insertCatalogueVersion,
  listCatalogueVersions,
} from "./queries/catalogue-version.ts";

/** Stores a whole catalogue as one version; must run inside a transaction. */
export function insertCatalogue(
  db: WritableDb,
  catalogue: Catalogue,
  seal: { sha256: string; loadedAt: string },
): void {
  const { version, issued } = catalogue;
  insertCatalogueVersion(db, { version, issued, ...seal });
  insertBases(db, version, catalogue.bases);
  insertCategories(db, version, catalogue.categories);
  insertBrands(db, version, catalogue.brands);
  insertMakers(db, version, catalogue.makers);
  insertHeadings(db, version, catalogue.headings);
  insertContextWords(db, version, catalogue.contextWords);
  insertPinyin(db, version, catalogue.pinyin);
}

/** Reads a version back as it was loaded; `digest` proves it. */
export function readCatalogue(
  db: ReadableDb,
  { version, issued, sha256 }: CatalogueVersion,
  digest: (catalogue: Catalogue) => string,
): Catalogue {
  const catalogue = {
    version,
    issued,
    bases: readBases(db, version),
    categories: readCategories(db, version),
    brands: readBrands(db, version),
    makers: readMakers(db, version),
    headings: readHeadings(db, version),
    contextWords: readContextWords(db, version),
    pinyin: readPinyin(db, version),
  };
  if (digest(catalogue) !== sha256) throw new BeketError("store-damaged", `catalogue ${version} was changed`);
  return catalogue;
}

/** Every version in the store, newest first. */
export function catalogueVersions(db: ReadableDb): CatalogueVersion[] {
  return listCatalogueVersions(db).toSorted((a, b) => compareVersions(b.version, a.version));
}

/** The newest version in the store. */
export function newestCatalogue(db: ReadableDb): CatalogueVersion | undefined {
  return catalogueVersions(db)[0];
}
