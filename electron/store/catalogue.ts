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

/** The newest version in the store. */
export function newestCatalogue(db: ReadableDb): CatalogueVersion | undefined {
  return listCatalogueVersions(db).toSorted((a, b) => compareVersions(b.version, a.version))[0];
}

/** Versions are `year.month.number`; text order would put 2026.11.10 before 2026.11.9. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  const different = left?.findIndex((part, index) => part !== right?.[index]) ?? -1;
  return different < 0 ? 0 : (left?.[different] ?? 0) - (right?.[different] ?? 0);
}
