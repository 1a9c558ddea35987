import path from "node:path";
import { readCatalogueSources } from "../../../electron/catalogue/read-sources.ts";
import { writePackage } from "../../../electron/catalogue-package/write.ts";
import type { Catalogue } from "../../../shared/schemas/catalogue.ts";
import { PUBLISHER, trustPublisher } from "../../support/catalogue-package.ts";
import { createOfficer } from "../../support/host/officer.ts";
import { REPOSITORY } from "../../support/host/open-beket.ts";
import type { Desk } from "../desk.ts";
import { enter } from "./entrance.ts";
import type { Scene } from "./scene.ts";

const TOYS = [
  ["Квадрокоптер игрушечный для детей, дальность 20 м", "9503009909", "40"],
  ["Модель тепловизора пластмассовая, макет", "3926400000", "6"],
] as const;

/** What officers marked as another good, and what a supervisor says of it. */
export const lookAlikes: Scene = {
  start: "station",
  async take(desk) {
    const { page, say, shoot, field, button } = desk;
    const officer = createOfficer(page);
    await enter(desk);
    await page.keyboard.press("Shift+F2");
    await field("papers.plate").fill("734 ADE 10");
    await officer.pasteLines(TOYS);
    for (const word of ["игрушечный", "макет"]) await remember(desk, officer.line(word));
    await shoot("55-look-alike-remembered");
    await desk.go("catalogue");
    await page.getByText(say("catalogue.views.look-alikes"), { exact: true }).first().click();
    await button("lookAlikes.approve").first().waitFor();
    await shoot("56-look-alikes-proposed");
    await field("decision.note").first().fill("Игрушка, проверено при досмотре");
    await button("lookAlikes.approve").first().click();
    await page.getByText(say("lookAlikes.states.approved"), { exact: true }).click();
    await button("lookAlikes.withdraw").first().waitFor();
    await shoot("57-look-alikes-approved");
  },
};

/** The best match of a line is another good: for such lines too. */
async function remember(
  { page, say }: Desk,
  line: ReturnType<ReturnType<typeof createOfficer>["line"]>,
): Promise<void> {
  await line.getByRole("gridcell").nth(2).click();
  await page.locator("mark").first().waitFor();
  await page.keyboard.press("F3");
  await page
    .getByRole("menuitemcheckbox", { name: say("answer.remember") })
    .or(page.getByLabel(say("answer.remember")))
    .first()
    .click();
  await page.getByRole("menuitem", { name: say("answer.reasons.different-goods") }).click();
}

/** A newer version, and what it finds in trucks that were released. */
export const findings: Scene = {
  start: "station",
  async take(desk) {
    const { page, say, shoot, press, userData } = desk;
    trustPublisher(userData);
    await enter(desk);
    await desk.go("catalogue");
    await page.getByText(say("catalogue.views.versions"), { exact: true }).first().click();
    const chooser = page.waitForEvent("filechooser");
    await press("catalogue.import.choose");
    const { file } = writePackage(next(), {
      issuer: "КГД, отдел перечней",
      notes: "Стройматериалы под вопросом",
      privateKey: PUBLISHER.privateKey,
    });
    await (await chooser).setFiles({ name: "next.bkc", mimeType: "application/octet-stream", buffer: file });
    await page.getByRole("dialog").getByRole("searchbox").waitFor();
    await shoot("58-package");
    await press("catalogue.import.apply");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.getByText(say("catalogue.views.findings"), { exact: true }).first().click();
    await desk.button("findings.see").first().waitFor();
    await shoot("59-findings");
    await desk.button("findings.openTruck").first().click();
    await page.waitForTimeout(1_000);
    await shoot("59-findings-truck");
  },
};

/** The shipped catalogue, with ordinary goods of the examples listed. */
function next(): Catalogue {
  const catalogue = readCatalogueSources(path.join(REPOSITORY, "resources", "catalogue"));
  const [first, ...others] = catalogue.categories;
  if (!first) throw new Error("The catalogue is empty");
  const ru = [...first.terms.ru, ...["плитка", "обои", "мука пшеничная", "гвозди"].map(listed)];
  return {
    ...catalogue,
    version: "2099.01.1",
    categories: [{ ...first, terms: { ...first.terms, ru } }, ...others],
  };
}

const listed = (text: string) => ({
  text,
  rule: "exact" as const,
  kind: "name" as const,
  with: [],
  weak: false,
});
