import { expect, test } from "vitest";
import { publicPem } from "../../../electron/catalogue-package/keys.ts";
import { createScreener } from "../../../electron/screening/screener.ts";
import { putDraftRowEdit } from "../../../electron/services/catalogue-draft/edit-draft.ts";
import { importTables } from "../../../electron/services/catalogue-draft/import-tables.ts";
import { digestOf } from "../../../electron/services/load-catalogue.ts";
import { insertCatalogue } from "../../../electron/store/catalogue.ts";
import { putVersionInUse } from "../../../electron/store/queries/catalogue-in-use.ts";
import type { Catalogue } from "../../../shared/schemas/catalogue.ts";
import type { Cells } from "../../../shared/schemas/catalogue-draft.ts";
import { PUBLISHER, STRANGER } from "../../support/catalogue-package.ts";
import { testCatalogueReader } from "../../support/catalogue-reader.ts";
import { setUp } from "../../support/decisions.ts";
import { testDesk } from "../../support/desk.ts";
import { packed, withTelescopes } from "../../support/importing-desk.ts";
import { wordsDir } from "../../support/lexicon.ts";
import { smallCatalogue } from "../../support/small-catalogue.ts";

const LAMP: Cells = { category: "sights", language: "ru", text: "лампа", rule: "exact", kind: "slang" };

/** A desk whose store holds the catalogue, and a thread that reads it. */
async function readingDesk(catalogue: Catalogue = smallCatalogue()) {
  const desk = testDesk();
  const sha256 = digestOf(catalogue);
  desk.db.transaction("test", () => {
    insertCatalogue(desk.db, catalogue, { sha256, loadedAt: desk.now().toISOString() });
    putVersionInUse(desk.db, catalogue.version);
  });
  setUp(desk);
  const inUse = { loaded: { catalogue, sha256 } };
  const progress: number[] = [];
  const reader = testCatalogueReader(desk.file, {
    wordsDir: await wordsDir(),
    onProgress: ({ done }) => progress.push(done),
  });
  const put = (cells: Cells) => putDraftRowEdit(desk, inUse, { sheet: "terms", key: null, cells });
  return { ...desk, inUse, reader, progress, put };
}

test("the thread sees each edit as soon as it is written, and what it makes wrong", async () => {
  const { reader, put, db, inUse, ...desk } = await readingDesk();
  expect(await reader.view({})).toBeNull();
  put(LAMP);
  expect(await reader.view({})).toMatchObject({ changes: 1, errors: [] });
  expect(await reader.rows({ sheet: "terms", text: "лампа", offset: 0, limit: 5 })).toMatchObject({
    total: 1,
    rows: [{ edited: true, cells: { text: "лампа" } }],
  });
  putDraftRowEdit({ ...desk, db }, inUse, { sheet: "categories", key: '["sights"]', cells: null });
  expect(await reader.check()).toMatchObject({ changes: 2 });
  expect((await reader.rows({ sheet: "terms", text: "лампа", offset: 0, limit: 5 })).total).toBe(0);
});

test("the search follows the version in use, and a package is verified and compared before it is taken in", async () => {
  const { reader, db, now } = await readingDesk();
  const telescopes = () => reader.search({ text: "телескоп", limit: 5 });
  expect((await telescopes()).total).toBe(0);
  const content = packed(withTelescopes());
  await expect(reader.show({ content, keys: [publicPem(STRANGER.publicKey)] })).rejects.toMatchObject({
    code: "catalogue-foreign-key",
  });
  const shown = await reader.show({ content, keys: [publicPem(PUBLISHER.publicKey)] });
  expect(shown).toMatchObject({ from: "2026.01.1", manifest: { version: "2026.02.1" } });
  const request = { from: "2026.01.1", to: "2026.02.1", text: "телескоп", offset: 0, limit: 5 };
  expect(await reader.differences(request)).toMatchObject({ total: 1, changes: [{ id: "телескоп" }] });
  expect((await telescopes()).total).toBe(0);

  const sha256 = digestOf(withTelescopes());
  db.transaction("test", () => {
    insertCatalogue(db, withTelescopes(), { sha256, loadedAt: now().toISOString() });
    putVersionInUse(db, "2026.02.1");
  });
  expect((await telescopes()).total).toBe(1);
});

test("the index of a kept version is made on the thread, and lines are screened by it", async () => {
  const { reader, inUse } = await readingDesk(withTelescopes());
  const packed = await reader.index({ version: "2026.02.1" });
  const screener = createScreener(inUse.loaded.catalogue, await wordsDir(), packed);
  expect(screener.screen({ id: "1", description: "Телескоп школьный" }).verdict).toBe("hit");
  await expect(reader.index({ version: "2020.01.1" })).rejects.toMatchObject({ code: "not-found" });
});

test("the effect is computed on the thread, told as it goes, and stopped when asked", async () => {
  const { reader, put, progress, newId } = await readingDesk();
  put(LAMP);
  const effect = await reader.effect({ job: newId(), alone: false, trucks: 0, pending: [] });
  expect(effect.changed.every(({ terms }) => terms.includes("лампа"))).toBe(true);
  expect(progress.at(-1)).toBe(effect.evaluation * 2);
  const job = newId();
  const stopped = expect(reader.effect({ job, alone: false, trucks: 0, pending: [] })).rejects.toMatchObject({
    code: "cancelled",
  });
  await reader.cancel({ job });
  await stopped;
});

test("of a hundred thousand terms a file is read on the thread, and its edits are written at once", async () => {
  const { reader, inUse, ...desk } = await readingDesk();
  const { content } = await reader.export({ format: "terms" });
  const text = Buffer.from(content, "base64").toString("utf8");
  const more = Array.from({ length: 100_000 }, (_, n) => `sights,ru,изделие номер${n},exact,,name,,`);
  const file = Buffer.from(`${text.trimEnd()}\r\n${more.join("\r\n")}\r\n`).toString("base64");
  const preview = await reader.preview({ content: file });
  expect(preview).toMatchObject({ errors: [], total: 100_000 });
  importTables(desk, inUse, await reader.edits({ content: file }));
  expect(await reader.view({})).toMatchObject({ changes: 100_000, errors: [] });
  expect((await reader.changes({ offset: 99_990, limit: 50 })).changes).toHaveLength(10);
  // The same file again changes nothing more.
  expect((await reader.preview({ content: file })).total).toBe(0);
});

test("an edit reads nothing of other categories' terms", async () => {
  const { put, inUse } = await readingDesk(withTelescopes());
  const { categories } = inUse.loaded.catalogue;
  for (const category of categories.filter(({ id }) => id !== LAMP["category"]))
    Object.defineProperty(category, "terms", { get: () => expect.unreachable(`${category.id} is read`) });
  expect(put(LAMP)).toMatchObject({ errors: [] });
});
