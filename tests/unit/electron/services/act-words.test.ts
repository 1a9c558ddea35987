import { expect, test } from "vitest";
import { makeAct } from "../../../../electron/services/make-act.ts";
import type { Catalogue } from "../../../../shared/schemas/catalogue.ts";
import type { UiLanguage } from "../../../../shared/schemas/station.ts";
import { decidedTruck } from "../../../support/decided-truck.ts";
import { evidenceByWord, lines } from "../../../support/decisions.ts";
import { testDesk } from "../../../support/desk.ts";
import { documentsFolder } from "../../../support/documents-folder.ts";
import { pdfPages } from "../../../support/pdf-text.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

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

test("the bases are cited in the act's language; entries from before citations keep what they had", async () => {
  const [basis] = smallCatalogue().bases;
  if (!basis) throw new Error("The small catalogue has no basis");
  const citation = { ru: "Регламент № 1", kk: "№ 1 регламент", en: "Regulation No 1" };
  const actOf = async (catalogue: Catalogue, language: UiLanguage) => {
    const station = { ...testDesk(), documents: documents.path };
    const { entry } = await decidedTruck(
      station,
      { lines: lines("дрон") },
      { ...evidenceByWord(), catalogue },
    );
    return pdfPages((await makeAct(station, { entry, language })).bytes).join(" ");
  };
  const cited = smallCatalogue({ bases: [{ ...basis, citation }] });
  expect(await actOf(smallCatalogue(), "ru")).toContain("Основание: ref — basis");
  expect(await actOf(cited, "ru")).toContain("Основание: Регламент № 1 — basis");
  expect(await actOf(cited, "kk")).toContain("№ 1 регламент — basis");
});
