import { expect, test, vi } from "vitest";
import { makeAct } from "../../../../electron/services/make-act.ts";
import { decidedTruck } from "../../../support/decided-truck.ts";
import { lines } from "../../../support/decisions.ts";
import { testDesk } from "../../../support/desk.ts";
import { documentsFolder } from "../../../support/documents-folder.ts";
import { pdfPages } from "../../../support/pdf-text.ts";

/** Chinese and Korean letters come from large fonts. */
vi.setConfig({ testTimeout: 60_000 });

const documents = documentsFolder();

async function actText(...goods: string[]): Promise<string> {
  const station = { ...testDesk(), documents: documents.path };
  const { entry } = await decidedTruck(station, { lines: lines(...goods) });
  return pdfPages((await makeAct(station, { entry, language: "ru" })).bytes).join(" ");
}

test("names in other scripts are drawn, and a sign that no font has is told by its number", async () => {
  const names = ["გიორგი", "Հայաստան", "Αθήνα", "नमस्ते", "テスト", "한국어", "5→6", "«გიორგი»"];
  const text = await actText(`дрон ${names.join(", ")} ไ`);
  const bare = text.replaceAll(" ", "");
  for (const name of [...names, "[U+0E44]"]) expect(bare).toContain(name);
  expect(text).not.toContain("\ufffd");
});

test("Arabic words are joined and stand from right to left", async () => {
  const text = (await actText("дрон محمد علي, обои")).replaceAll(" ", "");
  expect(text).toContain(`${turned("علي")}${turned("محمد")},обои`);
});

const turned = (word: string) => [...word].reverse().join("");

test("the bases are named in the act's language", async () => {
  expect(await actText("дрон")).toContain("Основание: ref — basis");
});
