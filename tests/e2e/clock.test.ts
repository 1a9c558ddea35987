import { expect, test } from "vitest";
import { asOfficer } from "../../electron/services/acting.ts";
import { recordDecision } from "../../electron/services/record-decision.ts";
import { decisionRequest, evidenceByWord } from "../support/decisions.ts";
import { openForTest } from "../support/host/open-for-test.ts";
import { startedDesk } from "../support/sign-in-desk.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const DAY = 24 * 60 * 60 * 1_000;

/** A station whose last truck was decided so long from now. */
async function stationAt(fromNow: number): Promise<string> {
  const folder = temporaryFolder();
  const { desk, supervisor } = await startedDesk(folder, { at: new Date(Date.now() + fromNow) });
  await recordDecision(asOfficer(desk, supervisor), evidenceByWord(), decisionRequest(desk));
  desk.close();
  return folder;
}

test("a clock set back is told at the sign-in and in the inspection, read, confirmed, and stays so after a restart", async () => {
  const userData = await stationAt(5 * DAY);
  const beket = await openForTest(userData);
  const { page, officer } = beket;
  await page.getByText("Часы компьютера отстают").waitFor();
  await page.getByText("Записи целы, войти и работать можно").waitFor();
  await officer.signIn();
  await page.getByText("Очередь пуста").waitFor();
  await officer.newTruck({ "Номер машины": "404 CLK 02" });
  const notice = page.getByRole("alert").filter({ hasText: "Часы компьютера отстают" });
  await notice.getByText("Все записи целы и стоят по порядку").waitFor();
  // The notice takes its room from the lines, not from the keys at the foot.
  const release = await page.getByRole("button", { name: /^Выпустить/ }).boundingBox();
  expect((release?.y ?? Number.NaN) + (release?.height ?? 0)).toBeLessThanOrEqual(
    page.viewportSize()?.height ?? 0,
  );
  await notice.getByRole("button", { name: "Прочитано" }).click();
  await page.getByText(/^Часы компьютера отстают: время записей с №/).waitFor();
  expect(await page.getByRole("textbox", { name: "Номер машины" }).inputValue()).toBe("404 CLK 02");

  await page.getByRole("button", { name: "Часы верны" }).click();
  await page.getByRole("button", { name: "Дата и время верны" }).click();
  await page.getByText(/^Часы компьютера отстают/).waitFor({ state: "hidden" });
  expect(beket.complaints).toEqual([]);
  await beket.close();

  const again = await openForTest(userData);
  await again.page.getByLabel("PIN или пароль").waitFor();
  expect(await again.page.getByText("Часы компьютера").count()).toBe(0);
});

test("a clock years ahead is told, and every truck decided before it is there", async () => {
  const { page, officer, complaints } = await openForTest(await stationAt(-3 * 366 * DAY));
  await page.getByText("Часы компьютера ушли вперёд").waitFor();
  await officer.signIn();
  await page.getByRole("alert").getByText("Все записи целы и стоят по порядку").waitFor();
  await officer.openLog();
  await page.getByRole("combobox", { name: "За какое время" }).click();
  await page.getByRole("option", { name: "За всё время" }).click();
  await officer.logRow("А 123 ВС 77").waitFor();
  expect(complaints).toEqual([]);
});
