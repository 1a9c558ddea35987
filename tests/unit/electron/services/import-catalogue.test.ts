import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "vitest";
import { createChangeBook } from "../../../../electron/services/change-book.ts";
import { importCatalogue } from "../../../../electron/services/import-catalogue.ts";
import { listCatalogueVersions } from "../../../../electron/services/list-catalogue-versions.ts";
import { digestOf, loadCatalogue } from "../../../../electron/services/load-catalogue.ts";
import { openPackage } from "../../../../electron/services/open-package.ts";
import { rollbackCatalogue } from "../../../../electron/services/rollback-catalogue.ts";
import { verifyLog } from "../../../../electron/services/verify-log.ts";
import { storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { rowCounts } from "../../../../shared/catalogue-package/row-counts.ts";
import { createCatalogueSearch } from "../../../../shared/catalogue-search/search.ts";
import { BeketError } from "../../../../shared/contract/errors.ts";
import { forgePackage, STRANGER, withChecksum } from "../../../support/catalogue-package.ts";
import {
  importHere,
  importingDesk,
  largeCatalogue,
  packed,
  packedFast,
  storedTables,
  withTelescopes,
} from "../../../support/importing-desk.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const TELESCOPE = { id: "1", description: "Телескоп школьный" };

test("an import is stored, logged, and screened by at once; the one before is kept", async () => {
  const desk = await importingDesk();
  expect(desk.inUse.screener.screen(TELESCOPE).verdict).toBe("clear");
  importHere(desk, desk.inUse, packed(withTelescopes()));

  expect(desk.inUse.screener.screen(TELESCOPE).verdict).toBe("hit");
  expect(desk.inUse.screener.versions.catalogue).toBe("2026.02.1");
  expect(desk.switched).toEqual(["2026.02.1"]);
  const sha256 = digestOf(withTelescopes());
  expect(storedEntriesAfter(desk.db, 2, 10)).toMatchObject([
    {
      kind: "catalogue-changed",
      officer: "Ахметов А.",
      payload: { by: "import", from: "2026.01.1", to: "2026.02.1", sha256, issuer: "КГД" },
    },
  ]);
  expect(listCatalogueVersions(desk.db, "2026.02.1")).toMatchObject([
    { version: "2026.02.1", current: true, sha256, issuer: "КГД", notes: "Телескопы" },
    { version: "2026.01.1", current: false, issuer: undefined },
  ]);
  expect(await verifyLog(desk.db)).toEqual({ entries: 3, firstBad: null });
});

test("after a restart the imported catalogue is in use, though the program brings an older one", async () => {
  const desk = await importingDesk();
  importHere(desk, desk.inUse, packed(withTelescopes()));
  expect(loadCatalogue(desk, smallCatalogue()).catalogue).toEqual(withTelescopes());
});

const sound = () => Buffer.from(packed(withTelescopes()), "base64");

function flipped(at: number, mend = (file: Buffer) => file): string {
  const file = sound();
  file.writeUInt8(file.readUInt8(at) ^ 1, at);
  return mend(file).toString("base64");
}

const refused: [name: string, code: string, content: () => string][] = [
  ["a byte flipped on the way", "catalogue-damaged", () => flipped(sound().length - 100)],
  [
    "a byte of the payload changed on purpose",
    "catalogue-bad-signature",
    () => flipped(sound().length - 100, withChecksum),
  ],
  ["the first byte flipped", "catalogue-unknown-format", () => flipped(0)],
  [
    "half a file",
    "catalogue-damaged",
    () =>
      sound()
        .subarray(0, sound().length / 2)
        .toString("base64"),
  ],
  ["nothing at all", "catalogue-unknown-format", () => ""],
  [
    "another's key",
    "catalogue-foreign-key",
    () => forgePackage({ privateKey: STRANGER.privateKey }).toString("base64"),
  ],
  ["an older version", "catalogue-older", () => packed(withTelescopes("2025.12.1"))],
  [
    "the same version with other content",
    "catalogue-same-version",
    () => packed(withTelescopes("2026.01.1")),
  ],
  [
    "counts that are not true",
    "catalogue-counts-differ",
    () => packedFast(withTelescopes(), quick, { counts: rowCounts(smallCatalogue()) }),
  ],
  [
    "what is no catalogue",
    "catalogue-bad-schema",
    () => forgePackage({ text: "{}", manifest: { version: "2026.02.1" } }).toString("base64"),
  ],
];

test.each(refused)("%s is refused with %s, and nothing is touched", async (_name, code, content) => {
  const desk = await importingDesk();
  const before = storedTables(desk);
  const { loaded, screener } = desk.inUse;
  for (const attempt of [() => openPackage(desk, content()), () => importHere(desk, desk.inUse, content())])
    expect(attempt).toThrow(expect.objectContaining({ code }));
  expect(storedTables(desk)).toEqual(before);
  expect(desk.inUse.loaded).toBe(loaded);
  expect(desk.inUse.screener).toBe(screener);
  expect(desk.switched).toEqual([]);
});

test("an import that fails at the log leaves no part of the catalogue behind", async () => {
  const desk = await importingDesk();
  const before = storedTables(desk);
  const keys = {
    ...desk.keys,
    open: () => {
      throw new BeketError("station-key-missing");
    },
  };
  expect(() => importHere({ ...desk, keys }, desk.inUse, packed(withTelescopes()))).toThrow(
    expect.objectContaining({ code: "station-key-missing" }),
  );
  expect(storedTables(desk)).toEqual(before);
  expect(desk.inUse.loaded.catalogue.version).toBe("2026.01.1");
});

test("a package that another overtook while it was opened is refused", async () => {
  const desk = await importingDesk();
  const slow = openPackage(desk, packed(withTelescopes()));
  importHere(desk, desk.inUse, packed(withTelescopes("2026.02.2")));
  const before = storedTables(desk);
  expect(() => importCatalogue(desk, desk.inUse, slow)).toThrow(
    expect.objectContaining({ code: "catalogue-older" }),
  );
  expect(storedTables(desk)).toEqual(before);
});

test("a preview touches nothing", async () => {
  const desk = await importingDesk();
  const before = storedTables(desk);
  const { manifest, catalogue } = openPackage(desk, packed(withTelescopes()));
  createChangeBook(desk).show(catalogue);
  expect(manifest).toMatchObject({ version: "2026.02.1", issuer: "КГД" });
  expect(storedTables(desk)).toEqual(before);
});

test("rollback takes the kept version back into use, logged; and forward again", async () => {
  const desk = await importingDesk();
  importHere(desk, desk.inUse, packed(withTelescopes()));
  rollbackCatalogue(desk, desk.inUse, "2026.01.1");

  expect(desk.inUse.screener.screen(TELESCOPE).verdict).toBe("clear");
  expect(desk.switched).toEqual(["2026.02.1", "2026.01.1"]);
  expect(loadCatalogue(desk, smallCatalogue()).catalogue.version).toBe("2026.01.1");
  rollbackCatalogue(desk, desk.inUse, "2026.02.1");
  expect(desk.inUse.screener.screen(TELESCOPE).verdict).toBe("hit");
  expect(storedEntriesAfter(desk.db, 3, 10)).toMatchObject([
    {
      kind: "catalogue-changed",
      payload: { by: "rollback", from: "2026.02.1", to: "2026.01.1", sha256: digestOf(smallCatalogue()) },
    },
    {
      kind: "catalogue-changed",
      payload: { by: "rollback", from: "2026.01.1", to: "2026.02.1", issuer: "КГД" },
    },
  ]);
  expect(await verifyLog(desk.db)).toEqual({ entries: 5, firstBad: null });
});

test("after a rollback the withdrawn version can not come in again, only a newer one", async () => {
  const desk = await importingDesk();
  importHere(desk, desk.inUse, packed(withTelescopes()));
  rollbackCatalogue(desk, desk.inUse, "2026.01.1");
  expect(() => openPackage(desk, packed(withTelescopes()))).toThrow(
    expect.objectContaining({ code: "catalogue-same-version" }),
  );
  expect(openPackage(desk, packed(withTelescopes("2026.02.2"))).manifest.version).toBe("2026.02.2");
});

test("a version that is not kept, and the one in use, change nothing", async () => {
  const desk = await importingDesk();
  const before = storedTables(desk);
  expect(() => rollbackCatalogue(desk, desk.inUse, "2020.01.1")).toThrow(
    expect.objectContaining({ code: "not-found" }),
  );
  rollbackCatalogue(desk, desk.inUse, "2026.01.1");
  expect(storedTables(desk)).toEqual(before);
});

test("a hundred thousand terms are imported, searched as one types, and compared", async () => {
  const desk = await importingDesk();
  const content = packedFast(largeCatalogue("2026.03.1"), quick);
  importHere(desk, desk.inUse, content);

  const search = createCatalogueSearch(desk.inUse.loaded.catalogue);
  expect(search.find("марка77 номер999", 20)).toMatchObject({
    hits: [{ kind: "term", id: "large-77", text: "изделие марка77 номер999" }],
    total: 1,
  });
  expect(search.find("изделие", 50)).toMatchObject({ total: 100_000 });

  const book = createChangeBook(desk);
  const request = { from: "2026.01.1", to: "2026.03.1", text: "", offset: 50_000, limit: 2 };
  const page = book.page(request);
  expect(page.summary).toContainEqual({ kind: "term", added: 100_000, removed: 0, changed: 0 });
  expect(page.changes).toHaveLength(2);
  expect(book.page({ ...request, text: "номер500", offset: 0, limit: 500 }).total).toBe(100);
});

function quick(text: string): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
}
