import { createOfficer } from "../../support/host/officer.ts";
import { enter } from "./entrance.ts";
import type { Scene } from "./scene.ts";

/** Lines of which the catalogue knows no good, each with something that is not as it should be. */
const LINES = [
  ["Запчасти", "", "1", "место", "120", "300", "USD", "CN"],
  ["Кофе в зернах жареный", "0901210000", "1000", "кг", "1000", "40", "USD", "CN"],
  ["Мука пшеничная высший сорт", "8542319010", "400", "меш", "20000", "9000", "USD", "KZ"],
  ["Изделие хозяйственное", "8542319010", "40", "шт", "12", "900", "USD", "CN"],
  ["Обои виниловые", "481", "400", "рул", "900", "3000", "USD", "CN"],
  ["Гвозди строительные", "9999008009", "900", "кг", "900", "1100", "USD", "CN"],
  ["Kaпуcтa бeлoкoчaннaя", "0704901000", "8000", "кг", "8000", "2400", "USD", "KZ"],
  ["Кроссовки Adidas мужские", "6404110000", "300", "пар", "240", "900", "USD", "TR"],
] as const;

/** The evidence of such lines, one after the other. */
export const redFlags: Scene = {
  start: "station",
  async take(desk) {
    const { page, shoot, field, say } = desk;
    const officer = createOfficer(page);
    await enter(desk);
    await page.keyboard.press("Shift+F2");
    await field("papers.plate").fill("734 ADE 10");
    await officer.pasteLines(LINES);
    await page.getByRole("gridcell").getByText(say("verdict.check")).first().waitFor();
    await page.waitForTimeout(1_500);
    for (const [at, [description]] of LINES.entries()) {
      await officer.line(description).getByRole("gridcell").nth(2).click();
      await page.getByRole("heading", { name: say("evidence.line", { row: at + 1 }) }).waitFor();
      await shoot(`30-red-flag-${at + 1}`);
    }
    await page
      .getByText(say("evidenceFiles.missing", { items: "" }).trim())
      .first()
      .click();
    await page.getByRole("menuitem").first().waitFor();
    await shoot("31-photo-checklist");
  },
};
