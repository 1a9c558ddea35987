import type { Page } from "playwright-core";
import { freePort } from "../free-port.ts";
import { createOfficer } from "../host/officer.ts";
import { openInBrowser } from "../host/open-in-browser.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** More lines than are screened in the window's own thread. */
const MANY = 400;

/**
 * Starts exactly the files of one folder, and has an officer use what lies in files of its own:
 * page, fonts, preload, store, catalogue, word sets, examples, workers, acts; and what is loaded late: the hub.
 * @throws where any of it is missing
 */
export async function prove(appRoot: string): Promise<void> {
  const beket = await openInBrowser({ userData: temporaryFolder(), appRoot });
  try {
    const missing = firstMissing(beket.page);
    const failed = firstFailure(beket.page);
    // Loaded a second time, now that every answer is watched.
    await Promise.race([beket.page.reload().then(() => useEverything(beket.page)), missing, failed]);
    if (beket.complaints.length > 0) throw new Error(beket.complaints.join("\n"));
  } finally {
    await beket.kill();
  }
}

/** Rejects as soon as the page asks for a file that is not there. */
function firstMissing(page: Page): Promise<never> {
  return new Promise((_resolve, reject) => {
    page.on("response", (response) => {
      if (!response.ok()) reject(new Error(`${response.status()} ${response.url()}`));
    });
    // Chromium takes no answer of another type for a style sheet: it says that the request failed.
    page.on("requestfailed", (request) => {
      if (request.resourceType() === "stylesheet") reject(new Error(`failed ${request.url()}`));
    });
  });
}

/** Rejects as soon as the officer is told of a failure: what it keeps from coming need not be waited for. */
async function firstFailure(page: Page): Promise<never> {
  const told = page.getByRole("alert").filter({ hasText: "Код для службы поддержки" }).first();
  await told.waitFor({ timeout: 0 });
  throw new Error(`the officer was told: ${await told.textContent()}`);
}

async function useEverything(page: Page): Promise<void> {
  const officer = createOfficer(page);
  await page.getByRole("checkbox", { name: "Загрузить примеры" }).check();
  await officer.setUp();
  const examples = page.getByRole("listbox", { name: "Очередь" }).getByRole("option");
  await examples.or(page.getByText("Очередь пуста")).first().waitFor();
  if ((await examples.count()) === 0) throw new Error("no examples in the queue");
  await officer.newTruck({ "Номер машины": "404 QAZ 02" });
  await officer.pasteLines([
    ["Квадрокоптер DJI Mavic 3", "8806220000"],
    ...Array.from({ length: MANY }, (_, n) => [`Мука пшеничная, партия ${n + 1}`, "1101001500"]),
  ]);
  await page.getByLabel(`Чисто: ${MANY}`).waitFor();
  await page.getByLabel("Совпадений: 1").waitFor();
  await page.keyboard.press("F9");
  await page.getByRole("radio", { name: "Товары из перечней" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("404 QAZ 02: задержана").waitFor();
  await saveAct(page);
  await officer.logRow("404 QAZ 02").waitFor();
  await page.getByRole("button", { name: "Проверить журнал" }).click();
  await page.getByText(/^Журнал цел/).waitFor();
  await hostHub(page);
  await page.evaluate(() => document.fonts.ready);
}

async function saveAct(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Открыть запись" }).click();
  await page.getByRole("button", { name: "Сохранить акт" }).click();
  await page.getByText("Документ сохранён").waitFor();
}

async function hostHub(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Настройки" }).click();
  await page.getByRole("textbox", { name: "Порт" }).fill(String(await freePort()));
  await page.getByRole("switch", { name: "Принимать посты этой сети" }).click();
  await page.getByRole("button", { name: "Пригласить пост" }).click();
  await page.getByText(/beket-hub \S+ \S+ \S+/).waitFor();
}
