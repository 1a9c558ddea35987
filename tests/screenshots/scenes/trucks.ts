import type { Page } from "playwright-core";
import { createOfficer } from "../../support/host/officer.ts";
import type { Desk } from "../desk.ts";
import { enter } from "./entrance.ts";
import type { Scene } from "./scene.ts";

const LINES = [
  [
    "Квадрокоптер DJI Mavic 3 Pro с пультом управления",
    "8806220000",
    "12",
    "шт",
    "26,4",
    "27600",
    "USD",
    "CN",
  ],
  ["Пoдшипник шариковый радиальный 6204-2RS", "8482109008", "400", "шт", "44", "1200", "EUR", "CN"],
  ["Мука пшеничная высший сорт, мешки 50 кг", "1101001500", "400", "меш", "20000", "9000", "USD", "KZ"],
  ["Жылу көргіш бинокль, тепловизор Pulsar", "9005100000", "4", "шт", "3,2", "11200", "USD", "CN"],
  ["Запчасти", "", "1", "место", "120", "300", "USD", "CN"],
  ["Капуста белокочанная свежая", "0704901000", "8000", "кг", "8000", "2400", "USD", "KZ"],
  ["Микросхема XC7K325T-2FFG900I в лотках", "8542319010", "60", "шт", "1,1", "48000", "USD", "CN"],
  ["Гвозди строительные 4х100 мм", "7317008009", "900", "кг", "900", "1100", "USD", "CN"],
] as const;

const PAPERS = [
  ["papers.plate", "734 ADE 10"],
  ["papers.trailerPlate", "15 GHL 10"],
  ["papers.carrier", "ТОО «Тобол-Логистик»"],
  ["papers.driver", "Сейдахметов Ерлан Маратович"],
  ["papers.consignor", "Guangzhou Hongda Trading"],
  ["papers.consignee", "ООО «Уралснаб», Челябинск"],
  ["papers.origin", "Китай, Гуанчжоу"],
  ["papers.destination", "Россия, Челябинск"],
  ["papers.documents", "CMR 0471823, TIR XF.854"],
] as const;

/** The queue with what stands in it. */
export const queue: Scene = {
  start: "station",
  async take(desk) {
    const { page, say, field, shoot } = desk;
    await enter(desk);
    await page.getByText(say("queue.states.waiting")).first().waitFor();
    await shoot("10-queue");
    await field("queue.plate").fill("407 BKT 10");
    await field("papers.carrier").fill("ТОО «Тобол-Логистик»");
    await page.keyboard.press("Enter");
    await page.getByText("407 BKT 10").first().waitFor();
    await shoot("10-queue-registered");
    await page.keyboard.press("F1");
    await shoot("11-keys");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+K");
    await shoot("12-palette");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /Ахметов/ }).click();
    await shoot("13-desk-menu");
  },
};

/** One truck from its papers to the log. */
export const inspection: Scene = {
  start: "station",
  async take(desk) {
    const { page, say, shoot, field } = desk;
    const officer = createOfficer(page);
    await enter(desk);
    await page.keyboard.press("Shift+F2");
    for (const [paper, text] of PAPERS) await field(paper).fill(text);
    await officer.pasteLines(LINES);
    await officer.line("Mavic").getByText(say("verdict.hit")).waitFor();
    await officer.line("Гвозди").getByText(say("verdict.clear")).waitFor();
    await officer.line("Mavic").getByRole("gridcell").nth(2).click();
    await page.locator("mark").first().waitFor();
    await shoot("20-inspection");
    await attach(desk);
    await shoot("21-inspection-photos");
    await page.getByRole("button", { name: say("evidenceFiles.open", { name: "номер.jpg" }) }).click();
    await shoot("22-photo");
    await page.keyboard.press("Escape");
    await officer.line("подшипник").or(officer.line("Пoдшипник")).getByRole("gridcell").nth(2).click();
    await shoot("23-line-disguised");
    await page.keyboard.press("F3");
    await shoot("24-answer");
    await page.keyboard.press("Escape");
    await page.keyboard.press("F8");
    await shoot("25-release-closed");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+F9");
    await shoot("26-seize");
    await page.keyboard.press("Escape");
    await page.keyboard.press("F9");
    await shoot("27-hold");
    await page.keyboard.press("Enter");
    await page.getByText(say("decided.hold", { plate: "734 ADE 10" })).waitFor();
    await shoot("28-decided");
    await desk.press("decided.open");
    await desk.button("documents.save").waitFor();
    await shoot("29-entry-of-it");
    await desk.press("story.revise");
    await field("papers.plate").waitFor();
    await shoot("29-revision");
    await page.keyboard.press("F8");
    await shoot("29-revision-release");
  },
};

async function attach({ page, say }: Desk): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Control+I");
  const files = [];
  for (const [at, name] of ["номер.jpg", "выгрузка.jpg", "маркировка.jpg"].entries())
    files.push({ name, mimeType: "image/jpeg", buffer: await draw(page, at * 40) });
  await (await chooser).setFiles(files);
  await page.getByRole("button", { name: say("evidenceFiles.open", { name: "маркировка.jpg" }) }).waitFor();
}

/** A made-up photo of boxes in a dark truck. */
async function draw(page: Page, hue: number): Promise<Buffer> {
  const url = await page.evaluate((shade) => {
    const canvas = document.createElement("canvas");
    canvas.width = 960;
    canvas.height = 640;
    const pen = canvas.getContext("2d");
    for (let box = 0; pen && box < 24; box += 1) {
      pen.fillStyle = `hsl(${25 + shade} 35% ${22 + ((box * 7) % 30)}%)`;
      pen.fillRect((box % 6) * 160, Math.floor(box / 6) * 160, 152, 152);
    }
    return canvas.toDataURL("image/jpeg", 0.8);
  }, hue);
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}

/** Rows of a file on their way in. */
export const importing: Scene = {
  start: "station",
  async take(desk) {
    const { page, shoot, field } = desk;
    await enter(desk);
    await page.keyboard.press("Shift+F2");
    await field("papers.plate").fill("734 ADE 10");
    const chooser = page.waitForEvent("filechooser");
    await page.keyboard.press("Control+O");
    const head = "Наименование;Код;Кол-во;Вес брутто";
    const rows = LINES.map(([name, code, count], at) =>
      [name, code, count, at === 2 ? "много" : at].join(";"),
    );
    const buffer = Buffer.from([head, ...rows, ";;;"].join("\r\n"));
    await (await chooser).setFiles({ name: "манифест.csv", mimeType: "text/csv", buffer });
    await page.getByRole("dialog").waitFor();
    await shoot("30-import");
  },
};
