import { expect, test } from "vitest";
import { openPublisherKey } from "../../../../electron/catalogue-package/publisher-key.ts";
import { importTables } from "../../../../electron/services/catalogue-draft/import-tables.ts";
import {
  publishedPackage,
  publishedVersions,
} from "../../../../electron/services/catalogue-draft/publish-draft.ts";
import { withdrawDraft } from "../../../../electron/services/catalogue-draft/review-draft.ts";
import { openPackage } from "../../../../electron/services/open-package.ts";
import { verifyLog } from "../../../../electron/services/verify-log.ts";
import { diffCatalogues } from "../../../../shared/catalogue-package/diff.ts";
import { draftingDesk, LAMP, PASSPHRASE, termsOf } from "../../../support/drafting-desk.ts";
import { importHere, importingDesk, packed, withTelescopes } from "../../../support/importing-desk.ts";

test("submitted, it is frozen; its author may not approve it; returned, it goes on; published, it is in use", async () => {
  const open = await draftingDesk();
  await expect(open.submit()).rejects.toMatchObject({ code: "catalogue-draft-empty" });
  open.put(LAMP);
  await open.submit("лампы");
  expect(() => open.put({ ...LAMP, text: "торшер" })).toThrow(
    expect.objectContaining({ code: "catalogue-draft-submitted" }),
  );
  const own = expect.objectContaining({ code: "catalogue-draft-own" });
  expect(() => open.review("approve", "", open.author)).toThrow(own);
  const nobody = { ...open, actor: () => ({ name: "Сериков Б." }) };
  expect(() => open.review("approve", "", nobody)).toThrow(own);

  open.review("return", "добавьте торшер");
  expect(open.view()).toMatchObject({
    state: "editing",
    own: true,
    reviewed: { comment: "добавьте торшер" },
  });
  open.put({ ...LAMP, text: "торшер" });
  await open.submit("лампы и торшер");
  open.review("approve");

  await open.storeKey();
  await expect(open.publish({ passphrase: "не та фраза" })).rejects.toMatchObject({
    code: "passphrase-wrong",
  });
  const version = await open.publish({ notes: "Лампы" });
  expect(version).toBe("2026.11.1");
  expect(open.inUse.loaded.catalogue).toMatchObject({ version, issued: "2026-11-23" });
  expect(open.inUse.screener.screen({ id: "1", description: "Торшер" }).verdict).toBe("hit");
  expect(open.view()).toBeNull();
  expect(open.kinds()).toEqual([
    "catalogue-draft-submitted",
    "catalogue-draft-returned",
    "catalogue-draft-submitted",
    "catalogue-draft-approved",
    "catalogue-published",
    "catalogue-changed",
  ]);
  expect(await verifyLog(open.db)).toMatchObject({ firstBad: null });
});

test("the published package is taken in by another station that trusts the key, and by no other", async () => {
  const open = await draftingDesk();
  open.put(LAMP);
  await open.submit();
  open.review("approve");
  await open.storeKey();
  const version = await open.publish({ notes: "Лампы" });
  const { name, content } = publishedPackage(open.packages, version);
  expect(name).toBe("beket-catalogue-2026.11.1.bkc");
  expect(publishedVersions(open.packages)).toEqual([version]);

  const elsewhere = await importingDesk();
  expect(() => openPackage(elsewhere, content)).toThrow(
    expect.objectContaining({ code: "catalogue-foreign-key" }),
  );
  importHere({ ...elsewhere, trustedKeys: open.ownKeys }, elsewhere.inUse, content);
  expect(elsewhere.inUse.loaded.catalogue).toEqual(open.inUse.loaded.catalogue);
});

test("another version in use in between: the draft is reviewed again on top of it", async () => {
  const open = await draftingDesk();
  open.put(LAMP);
  await open.submit();
  importHere(open, open.inUse, packed(withTelescopes()));
  expect(() => open.review("approve")).toThrow(expect.objectContaining({ code: "catalogue-draft-outdated" }));
  withdrawDraft(open.author, "submitted");
  await open.submit();
  expect(open.view()?.base).toBe("2026.02.1");
  expect(termsOf(open.book.reading().catalogue, "telescopes")).toEqual(["телескоп"]);
  expect(termsOf(open.book.reading().catalogue)).toContain("лампа");
});

test("an export is imported without a change; a changed one changes just that, after a preview", async () => {
  const open = await draftingDesk();
  open.put(LAMP);
  const draft = open.book.reading().catalogue;
  for (const format of ["xlsx", "csv"] as const) {
    const { content } = await open.reader.export({ format });
    expect(await open.reader.preview({ content })).toEqual({ errors: [], changes: [], total: 0 });
  }
  const { content } = await open.reader.export({ format: "terms" });
  const text = Buffer.from(content, "base64").toString("utf8");
  const changed = Buffer.from(text.replace("лампа,exact", "лампада,exact")).toString("base64");
  const before = open.view();
  expect((await open.reader.preview({ content: changed })).changes).toMatchObject([
    { cells: null, before: { text: "лампа" } },
    { cells: { text: "лампада" }, before: null },
  ]);
  expect(open.view()).toEqual(before);
  importTables(open.author, open.inUse, await open.reader.edits({ content: changed }));
  const after = open.book.reading().catalogue;
  if (!draft || !after) throw new Error("The draft is faulty");
  expect(diffCatalogues(draft, after).changes.map(({ type, id }) => [type, id])).toEqual([
    ["removed", "лампа"],
    ["added", "лампада"],
  ]);
});

test("a file with a wrong row changes nothing and names the row", async () => {
  const open = await draftingDesk();
  const { content } = await open.reader.export({ format: "terms" });
  const text = Buffer.from(content, "base64").toString("utf8").replace(",exact,", ",sometimes,");
  const wrong = Buffer.from(text).toString("base64");
  const { errors } = await open.reader.preview({ content: wrong });
  expect(errors).toMatchObject([{ sheet: "terms", column: "rule", reason: "bad-value", value: "sometimes" }]);
  await expect(open.reader.edits({ content: wrong })).rejects.toMatchObject({
    code: "catalogue-draft-faulty",
  });
  expect(open.view()).toBeNull();
});

test("the publisher's key is kept sealed, and no second one takes its place", async () => {
  const open = await draftingDesk();
  const id = await open.storeKey();
  expect((await openPublisherKey(open.keyFile, PASSPHRASE)).id).toBe(id);
  await expect(openPublisherKey(open.keyFile, `${PASSPHRASE}!`)).rejects.toMatchObject({
    code: "passphrase-wrong",
  });
  await expect(open.storeKey()).rejects.toMatchObject({ code: "publisher-key-exists" });
});

test("what is no private key is not taken in", async () => {
  const open = await draftingDesk();
  await expect(open.storeKey("-----BEGIN NOTHING-----")).rejects.toMatchObject({
    code: "publisher-key-unreadable",
  });
});
