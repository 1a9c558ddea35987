import Database from "better-sqlite3";
import { writePackage } from "../../electron/catalogue-package/write.ts";
import { createScreener } from "../../electron/screening/screener.ts";
import { type CatalogueInUse, createCatalogueInUse } from "../../electron/services/catalogue-in-use.ts";
import type { Desk } from "../../electron/services/desk.ts";
import { importCatalogue } from "../../electron/services/import-catalogue.ts";
import { loadCatalogue } from "../../electron/services/load-catalogue.ts";
import { openPackage, type PackageDoor } from "../../electron/services/open-package.ts";
import { type RowCounts, rowCounts } from "../../shared/catalogue-package/row-counts.ts";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import { forgePackage, PUBLISHER } from "./catalogue-package.ts";
import { setUp } from "./decisions.ts";
import { type TestDesk, testDesk } from "./desk.ts";
import { wordsDir } from "./lexicon.ts";
import { wholeTables } from "./migrations.ts";
import { program } from "./programs/program.ts";
import { makeCategory, SMALL_CATEGORIES, smallCatalogue } from "./small-catalogue.ts";

interface ImportingDesk extends TestDesk, PackageDoor {
  readonly db: TestDesk["db"];
  readonly inUse: CatalogueInUse;
  /** Versions that the worker threads were told to screen by. */
  readonly switched: readonly string[];
}

/** A desk that is set up with the small catalogue, the real matcher, and the publisher's key. */
export async function importingDesk(): Promise<ImportingDesk> {
  const desk = testDesk();
  const loaded = loadCatalogue(desk, smallCatalogue());
  setUp(desk);
  const words = await wordsDir();
  const switched: string[] = [];
  const inUse = createCatalogueInUse(loaded, {
    createScreener: (catalogue) => createScreener(catalogue, words),
    bulk: { use: ({ version }) => void switched.push(version) },
  });
  return { ...desk, inUse, switched, trustedKeys: () => [PUBLISHER.publicKey] };
}

/** The thread that opens packages. */
export const PACKAGE_WORKER = await program("catalogue-worker");

export const importHere = (desk: Desk & PackageDoor, inUse: CatalogueInUse, content: string): void =>
  importCatalogue(desk, inUse, openPackage(desk, content));

/** Every row of the store, read past the program. */
export function storedTables({ file }: Pick<TestDesk, "file">): Record<string, unknown[]> {
  const database = new Database(file, { readonly: true });
  try {
    return wholeTables(database);
  } finally {
    database.close();
  }
}

/** A newer catalogue that knows telescopes. */
export const withTelescopes = (version = "2026.02.1"): Catalogue =>
  smallCatalogue({
    version,
    categories: [
      ...SMALL_CATEGORIES,
      makeCategory({
        id: "telescopes",
        group: "navigation-optics",
        headings: ["9005"],
        terms: { ru: ["телескоп"], en: ["telescope"] },
      }),
    ],
  });

/** A package as it crosses the contract. */
export function packed(catalogue: Catalogue, { issuer = "КГД", notes = "Телескопы" } = {}): string {
  return writePackage(catalogue, { issuer, notes, privateKey: PUBLISHER.privateKey }).file.toString("base64");
}

/** As `packed`, without the minutes that the best compression of a large catalogue takes. */
export function packedFast(
  catalogue: Catalogue,
  payload: (text: string) => Buffer,
  changes: { counts?: RowCounts } = {},
): string {
  const text = canonicalJson(catalogue);
  const { version, issued } = catalogue;
  const manifest = { version, issued, counts: rowCounts(catalogue), ...changes };
  return forgePackage({ text, payload: payload(text), manifest }).toString("base64");
}

/** A hundred thousand terms beside those of the small catalogue, all different. */
export function largeCatalogue(version: string): Catalogue {
  const perCategory = 1000;
  const extra = Array.from({ length: 100 }, (_, c) =>
    makeCategory({
      id: `large-${c}`,
      group: "electronics",
      terms: { ru: Array.from({ length: perCategory }, (_, t) => `изделие марка${c} номер${t}`) },
    }),
  );
  return smallCatalogue({ version, categories: [...SMALL_CATEGORIES, ...extra] });
}
