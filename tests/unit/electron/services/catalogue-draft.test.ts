import { expect, test } from "vitest";
import { createScreener } from "../../../../electron/screening/screener.ts";
import { discardDraftEdit } from "../../../../electron/services/catalogue-draft/edit-draft.ts";
import { findDraftRows } from "../../../../electron/services/catalogue-draft/view-draft.ts";
import { decideLookAlike } from "../../../../electron/services/decide-look-alike.ts";
import { proposeLookAlike } from "../../../../electron/services/propose-look-alike.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { decisionRequest, evidenceByWord, lines } from "../../../support/decisions.ts";
import { draftingDesk, LAMP, termsOf } from "../../../support/drafting-desk.ts";
import { wordsDir } from "../../../support/lexicon.ts";

test("a row is added, changed, renamed, taken away, and each change can be discarded by itself", async () => {
  const open = await draftingDesk();
  expect(open.view()).toBeNull();
  const { key } = open.put(LAMP);
  expect(termsOf(open.book.reading().catalogue)).toContain("лампа");
  const renamed = open.put({ ...LAMP, text: "лампочка" }, key);
  expect(termsOf(open.book.reading().catalogue)).not.toContain("лампа");
  const [known] = findDraftRows(open.book, { sheet: "terms", text: "тепловизор", offset: 0, limit: 5 }).rows;
  open.put(null, known?.key);
  expect(open.changes()).toMatchObject([
    { key: renamed.key, before: null, cells: { text: "лампочка" }, officer: "Ахметов А." },
    { key: known?.key, before: { text: "тепловизор" }, cells: null },
  ]);
  discardDraftEdit(open.author, open.inUse, { sheet: "terms", key: known?.key ?? "" });
  expect(termsOf(open.book.reading().catalogue)).toEqual([
    ...(termsOf(open.inUse.loaded.catalogue) ?? []),
    "лампочка",
  ]);
  open.put(null, renamed.key);
  expect(open.changes()).toEqual([]);
});

test("what leads back to the version in use is no change", async () => {
  const open = await draftingDesk();
  const [row] = findDraftRows(open.book, { sheet: "terms", text: "тепловизор", offset: 0, limit: 1 }).rows;
  open.put({ ...row?.cells, weak: "yes" }, row?.key);
  expect(open.changes()).toHaveLength(1);
  open.put(row?.cells ?? null, row?.key);
  expect(open.changes()).toEqual([]);
});

test("a wrong row is not written and says which column; a doubled one is refused", async () => {
  const open = await draftingDesk();
  expect(open.put({ ...LAMP, rule: "sometimes" }).errors).toMatchObject([
    { column: "rule", reason: "bad-value" },
  ]);
  expect(open.view()).toBeNull();
  expect(() => open.put({ ...LAMP, text: "тепловизор" })).toThrow(
    expect.objectContaining({ code: "catalogue-row-exists" }),
  );
});

test("a category takes its terms with it; what still names it stands among the errors", async () => {
  const open = await draftingDesk();
  open.put(null, '["chips"]', "categories");
  expect(
    open.view()?.errors.every(({ reason, value }) => reason === "unknown-reference" && value === "chips"),
  ).toBe(true);
  expect(open.view()?.errors.some(({ sheet }) => sheet === "terms")).toBe(false);
  open.put(null, '["sights"]', "categories");
});

test("the effect names the lines of the evaluation set and of the log, and the term; after publishing it is so", async () => {
  const open = await draftingDesk();
  const decision = { kind: "release" as const, reason: "nothing-listed" as const, note: "" };
  const request = decisionRequest(open, { lines: lines("Лампа настольная", "Обои", "Обои"), decision });
  const { entry } = await recordDecision(open, evidenceByWord(), request);
  open.put(LAMP);
  const effect = await open.reader.effect({ job: open.newId(), alone: false, trucks: 100, pending: [] });
  expect(effect).toMatchObject({ log: 2, trucks: 1 });
  expect(effect.evaluation).toBeGreaterThan(900);
  const ofLog = effect.changed.filter(({ source }) => source === "log");
  expect(ofLog).toMatchObject([
    {
      description: "Лампа настольная",
      from: "clear",
      to: "hit",
      category: "sights",
      terms: ["лампа"],
      entries: [entry],
    },
  ]);
  expect(open.progress.at(-1)).toBe((effect.evaluation + 2) * 2);

  await open.submit("лампы");
  open.review("approve");
  await open.storeKey();
  await open.publish();
  for (const { description, hs, to } of effect.changed)
    expect(open.inUse.screener.screen({ id: "1", description, hs }).verdict).toBe(to);
});

test("what one edit changes by itself, and what a look-alike will lower still", async () => {
  const open = await draftingDesk();
  const decision = { kind: "release" as const, reason: "nothing-listed" as const, note: "" };
  const request = decisionRequest(open, { lines: lines("Лампа настольная", "Торшер"), decision });
  await recordDecision(open, evidenceByWord(), request);
  open.put({ ...LAMP, text: "торшер" });
  const pending = [{ sheet: "terms" as const, key: '["sights","ru","лампа"]', cells: LAMP }];
  const ofLog = async (alone: boolean) => {
    const effect = await open.reader.effect({ job: open.newId(), alone, trucks: 10, pending });
    return effect.changed.flatMap(({ source, description, to }) =>
      source === "log" ? [[description, to]] : [],
    );
  };
  expect(await ofLog(true)).toEqual([["Лампа настольная", "hit"]]);
  expect(await ofLog(false)).toEqual([
    ["Лампа настольная", "hit"],
    ["Торшер", "hit"],
  ]);

  const line = { id: "1", description: "Лампа настольная" };
  const knowsLamps = createScreener(
    open.book.readingOf(pending).catalogue ?? open.inUse.loaded.catalogue,
    await wordsDir(),
  );
  const { id } = proposeLookAlike(open.author, knowsLamps, {
    inspection: open.newId(),
    line,
    category: "sights",
    reason: "different-goods",
    note: "",
    days: 30,
  });
  decideLookAlike(open.other, { id, decision: "approve", note: "", days: 30 });
  expect(await ofLog(true)).toEqual([["Лампа настольная", "check"]]);
});

test("the effect of an edit that is not in the draft yet, and a cancelled one", async () => {
  const open = await draftingDesk();
  const pending = [{ sheet: "terms" as const, key: '["sights","ru","лампа"]', cells: LAMP }];
  const effect = await open.reader.effect({ job: open.newId(), alone: false, trucks: 0, pending });
  expect(effect.changed.every(({ terms }) => terms.includes("лампа"))).toBe(true);
  expect(open.view()).toBeNull();
  const job = open.newId();
  const computing = open.reader.effect({ job, alone: false, trucks: 0, pending });
  await open.reader.cancel({ job });
  await expect(computing).rejects.toMatchObject({ code: "cancelled" });
});
