import { rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Leaving, OutgoingDocument } from "../../../../electron/documents/hand-over.ts";
import { attachFile } from "../../../../electron/services/attach-file.ts";
import { withdrawFile } from "../../../../electron/services/change-file.ts";
import { decideTruck } from "../../../../electron/services/decide-truck.ts";
import { exportPosts } from "../../../../electron/services/export-posts.ts";
import { printAct, saveAct } from "../../../../electron/services/hand-over-act.ts";
import { makeAct } from "../../../../electron/services/make-act.ts";
import { openEvidence } from "../../../../electron/services/read-evidence.ts";
import { reasonsInForce } from "../../../../electron/services/reasons-in-force.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { reopenTruck } from "../../../../electron/services/reopen-truck.ts";
import { saveReasons } from "../../../../electron/services/save-reasons.ts";
import { settleTruck } from "../../../../electron/services/settle-truck.ts";
import { entryAt, storyOf } from "../../../../electron/store/queries/log-entry.ts";
import { BeketError } from "../../../../shared/contract/errors.ts";
import type { HandedOver } from "../../../../shared/schemas/handed-over.ts";
import { UI_LANGUAGES } from "../../../../shared/schemas/station.ts";
import { decidedTruck } from "../../../support/decided-truck.ts";
import { decisionRequest, evidenceByWord, lines, setUp } from "../../../support/decisions.ts";
import { testDesk } from "../../../support/desk.ts";
import { documentsFolder } from "../../../support/documents-folder.ts";
import { attachRequest, photo } from "../../../support/evidence-files.ts";
import { pdfPages } from "../../../support/pdf-text.ts";

const documents = documentsFolder();

const desk = () => ({ ...testDesk(), documents: documents.path });

test.each([
  [
    "ru",
    "Акт проверки товаров",
    "Решение: Задержана",
    "то же слово",
    "номер и пустой кузов",
    "Страница 1 из",
  ],
  ["kk", "Тауарлар мен көлік құралын тексеру актісі", "Шешім:", "Негізі", "нөмірі және бос қорабы", "1-беті"],
  ["en", "Record of the check of goods", "Decision:", "the same word", "plate and empty hold", "Page 1 of"],
] as const)(
  "in %s it tells what was declared, found, decided and photographed",
  async (language, ...words) => {
    const station = desk();
    const { entry, files } = await decidedTruck(station);
    const act = await makeAct(station, { entry, language });
    const pages = pdfPages(act.bytes);
    const text = pages.join(" ");
    for (const word of words) expect(text).toContain(word);
    for (const word of [
      "А 123 ВС 77",
      "Ахметов А.",
      "«дрон» = «дрон»",
      "无人机",
      "Өңделген ұн: әр қапта үгіндісі",
    ])
      expect(text).toContain(word);
    const bare = text.replaceAll(" ", "");
    for (const { sha256 } of files) expect(bare).toContain(sha256);
    const [{ hash, previousHash } = { hash: "", previousHash: "" }] = storyOf(
      station.db,
      files[0]?.inspection ?? "",
    ).slice(-1);
    expect(bare).toContain(hash);
    expect(bare).toContain(previousHash);
    expect(act.name).toMatch(/^akt-\w{6}-000006-А-123-ВС-77-..\.pdf$/);
    expect(text).not.toContain("\ufffd");
  },
);

test("the same entry gives the same bytes, whatever happens to the truck and the clock afterwards", async () => {
  const station = desk();
  const { entry, inspection, files } = await decidedTruck(station);
  for (const language of UI_LANGUAGES) {
    const before = await makeAct(station, { entry, language });
    station.setClock("2027-01-01T00:00:00.000Z");
    await attachFile(station, attachRequest(inspection, photo(9)));
    withdrawFile(station, { attachment: files[1]?.attachment ?? "", reason: "duplicate" });
    const after = await makeAct(station, { entry, language });
    expect(Buffer.compare(before.bytes, after.bytes)).toBe(0);
  }
});

test("a table that goes on bears its heading on each page, and each page its number", async () => {
  const station = desk();
  const many = Array.from({ length: 120 }, (_, index) => `обои виниловые, артикул ${index + 1}`);
  const { entry } = await decidedTruck(station, { lines: lines(...many, "дрон") });
  const pages = pdfPages((await makeAct(station, { entry, language: "ru" })).bytes);
  const withGoods = pages.filter((page) => page.includes("артикул"));
  expect(withGoods.length).toBeGreaterThan(2);
  for (const page of withGoods) expect(page).toContain("Код ТН ВЭД");
  for (const [index, page] of pages.entries())
    expect(page).toContain(`Страница ${index + 1} из ${pages.length}`);
  for (const name of many) expect(withGoods.join(" ")).toContain(name);
});

test("a text longer than a page, without a space, goes on and loses nothing", async () => {
  const station = desk();
  const long = Array.from({ length: 480 }, (_, index) => `x${String(index).padStart(4, "0")}`).join("");
  const { entry } = await decidedTruck(station, {
    lines: [{ id: "1", description: `${long} дрон\u202e\u0000 ${"невидимка\n".repeat(90)}` }],
  });
  const pages = pdfPages((await makeAct(station, { entry, language: "ru" })).bytes);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.join("").replaceAll(/\s/g, "")).toContain("x0000x0001x0002");
  expect(pages.join("").replaceAll(/\s/g, "")).toContain("x0478x0479");
});

test.each([
  [
    "ru",
    "Совпадения, исчезнувшие из строк до решения",
    "«дрон с камерой»",
    "Теперь строка гласит: «игрушка».",
  ],
  ["kk", "Шешімге дейін жолдардан жоғалған сәйкестіктер", "«дрон с камерой»", "Енді жолда: «игрушка»."],
] as const)(
  "a hit that left the lines before the decision is in the act, in %s",
  async (language, ...words) => {
    const station = desk();
    setUp(station);
    const request = decisionRequest(station, { lines: lines("дрон с камерой", "дрон") });
    await settleTruck(station, evidenceByWord(), request.inspection);
    const inspection = { ...request.inspection, lines: lines("игрушка", "дрон") };
    const decision = { kind: "hold", reason: "listed-goods", note: "" } as const;
    const { entry } = await decideTruck(station, evidenceByWord(), { inspection, decision });
    const text = pdfPages((await makeAct(station, { entry, language })).bytes).join(" ");
    for (const word of words) expect(text).toContain(word);
  },
);

test("a hit that left the lines is called as its entry calls it, whatever the catalogue says by now", async () => {
  const station = desk();
  setUp(station);
  const title = { ru: "Мультикоптеры", kk: "Мультикоптерлер", en: "Multicopters" };
  const request = decisionRequest(station, { lines: lines("дрон", "обои") });
  const evidence = evidenceByWord();
  const categories = evidence.catalogue.categories.map((category) =>
    category.id === "multicopters" ? { ...category, title: { ...title, zh: "无人机" } } : category,
  );
  await settleTruck(station, evidence, request.inspection);
  const { entry } = await decideTruck(
    station,
    { ...evidence, catalogue: { ...evidence.catalogue, categories } },
    { ...request, inspection: { ...request.inspection, lines: lines("обои") } },
  );
  for (const language of UI_LANGUAGES) {
    const text = pdfPages((await makeAct(station, { entry, language })).bytes).join(" ");
    expect(text).toContain(title[language]);
    expect(text).not.toContain("multicopters");
  }
});

test("a picture that is lost is said in its place, and the act is made all the same", async () => {
  const station = desk();
  const { entry } = await decidedTruck(station);
  rmSync(path.join(station.folder, "evidence"), { recursive: true });
  const pages = pdfPages((await makeAct(station, { entry, language: "ru" })).bytes);
  expect(pages.at(-1)?.replaceAll(/\s+/g, " ")).toContain("Файла нет на месте, или он изменён");
});

test("Chinese letters are embedded only where there are any", async () => {
  const station = desk();
  const { entry } = await decidedTruck(station, { lines: lines("обои") });
  const { bytes } = await makeAct(station, { entry, language: "kk" });
  const fonts =
    Buffer.from(bytes)
      .toString("latin1")
      .match(/\+NotoSans[A-Z]*-\w+/g) ?? [];
  expect(new Set(fonts)).toEqual(new Set(["+NotoSans-Bold", "+NotoSans-Regular"]));
});

test("what leaves the program is recorded with its hash; a cancelled dialog is not", async () => {
  const answers: HandedOver[] = [{ kind: "cancelled" }, { kind: "done" }, { kind: "done" }];
  const give = async (_what: unknown, leaving: Leaving) => {
    const answer = answers.shift() ?? { kind: "cancelled" as const };
    if (answer.kind === "done") leaving();
    return answer;
  };
  const station = { ...desk(), handOver: { save: give, open: give, saveFile: give } };
  const { entry, inspection } = await decidedTruck(station);
  const kinds = () =>
    storyOf(station.db, inspection)
      .map(({ kind }) => kind)
      .slice(4);
  expect(await saveAct(station, { entry, language: "ru" })).toEqual({ kind: "cancelled" });
  expect(kinds()).toEqual([]);
  await saveAct(station, { entry, language: "ru" });
  await printAct(station, { entry, language: "kk" });
  expect(kinds()).toEqual(["act-saved", "act-printed"]);
});

test("an act that can not be recorded stays here; one that could not be written after all is an entry more", async () => {
  const written: string[] = [];
  const full = async (_what: unknown, leaving: Leaving) => {
    leaving();
    written.push("bytes");
    throw new BeketError("store-full");
  };
  const station = { ...desk(), handOver: { save: full, open: full, saveFile: full } };
  const { entry, inspection } = await decidedTruck(station);
  const keyless = {
    ...station,
    keys: {
      ...station.keys,
      open: () => {
        throw new BeketError("station-key-missing");
      },
    },
  };
  await expect(saveAct(keyless, { entry, language: "ru" })).rejects.toMatchObject({
    code: "station-key-missing",
  });
  expect(written).toEqual([]);
  await expect(saveAct(station, { entry, language: "ru" })).rejects.toMatchObject({ code: "store-full" });
  const [left, failed] = storyOf(station.db, inspection).slice(-2);
  expect(left?.kind).toBe("act-saved");
  expect(failed).toMatchObject({
    kind: "document-not-given-out",
    payload: { entry: left?.id, inspection, reason: "store-full" },
  });
});

test("a scan that is opened in another program is recorded", async () => {
  const give = async (_what: unknown, leaving: Leaving) => {
    leaving();
    return { kind: "done" as const };
  };
  const station = { ...desk(), handOver: { save: give, open: give, saveFile: give } };
  const { inspection, files } = await decidedTruck(station);
  const [{ attachment, sha256 } = { attachment: "", sha256: "" }] = files;
  await openEvidence(station, attachment);
  expect(storyOf(station.db, inspection).at(-1)).toMatchObject({
    kind: "evidence-opened",
    payload: { attachment, sha256 },
  });
});

test("trucks of all posts leave with what they were searched by", async () => {
  const saved: OutgoingDocument[] = [];
  const save = async (document: OutgoingDocument, leaving: Leaving) => {
    leaving();
    saved.push(document);
    return { kind: "done" as const };
  };
  const station = {
    ...desk(),
    handOver: { save, open: save, saveFile: async () => ({ kind: "done" as const }) },
  };
  setUp(station);
  const content = Buffer.from("№;Номер").toString("base64");
  await exportPosts(station, { what: "trucks", format: "csv", rows: 7, query: { text: "жол" }, content });
  expect(saved).toMatchObject([
    { name: "beket-trucks-2026-11-23.csv", bytes: new Uint8Array(Buffer.from("№;Номер")) },
  ]);
  expect(entryAt(station.db, 3)).toMatchObject({
    kind: "posts-exported",
    payload: { what: "trucks", rows: 7, query: { text: "жол" } },
  });
});

test("a decision that was revised has an act of its own, with what it revises and why, by the station's own reason", async () => {
  const station = desk();
  const { entry, inspection } = await decidedTruck(station);
  const label = { ru: "Товар взвешен", kk: "Тауар өлшенді", en: "The goods were weighed" };
  const own = { decision: "refer", code: "weighed", label, noteNeeded: false, active: true } as const;
  saveReasons(station, [...reasonsInForce(station.db), own]);
  const { id: _, ...truck } = reopenTruck(station, inspection);
  const revised = await recordDecision(station, evidenceByWord(), {
    ...decisionRequest(station, { id: inspection, ...truck }),
    decision: { kind: "refer", reason: own.code, note: "" },
    revisionReason: "Весы показали другое",
  });
  const text = async (of: string, language: "ru" | "kk" | "en") =>
    pdfPages((await makeAct(station, { entry: of, language })).bytes).join(" ");
  expect(await text(revised.entry, "ru")).toContain("Пересмотр № 1 прежнего решения: Весы показали другое");
  for (const language of UI_LANGUAGES) expect(await text(revised.entry, language)).toContain(label[language]);
  expect(await text(entry, "ru")).not.toContain("Пересмотр");
});

test("there is no act of what is no decision", async () => {
  const station = desk();
  const { files } = await decidedTruck(station);
  const entry = files[0]?.attachment ?? "";
  await expect(makeAct(station, { entry, language: "ru" })).rejects.toMatchObject({ code: "not-found" });
});
