import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { jpeg, pdf } from "../support/evidence-files.ts";
import { openForTest } from "../support/host/open-for-test.ts";

test("a photo is attached, seen, and stands in the act of the decision; a changed one is not shown", async () => {
  const { page, officer, complaints, userData } = await openForTest();
  // Chromium hands dialogs over some time after it is asked to; a key right after the asking would be too early.
  page.on("filechooser", () => {});
  await officer.setUp();
  await officer.newTruck({ "Номер машины": "300 AAA 03" });
  await officer.pasteLines([["Квадрокоптер DJI Mavic 3", "8806220000"]]);
  await officer.line("Mavic").getByText("Совпадение").waitFor();

  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Control+I");
  await (await chooser).setFiles([
    { name: "номер.jpg", mimeType: "image/jpeg", buffer: jpeg() },
    { name: "CMR.pdf", mimeType: "application/pdf", buffer: pdf() },
  ]);
  const strip = page.getByRole("region", { name: "Фотографии и сканы" });
  await strip.getByText("2 файла").waitFor();
  const drawn = (image: ReturnType<typeof page.locator>) =>
    expect
      .poll(() => image.evaluate((shown: HTMLImageElement) => shown.complete && shown.naturalWidth))
      .toBe(24);
  await drawn(strip.locator("img"));
  await strip.getByRole("button", { name: "Открыть: номер.jpg" }).click();
  await drawn(page.getByRole("dialog").locator("img"));
  const width = () =>
    page
      .getByRole("dialog")
      .locator("img")
      .evaluate((shown) => shown.clientWidth);
  const whole = await width();
  await page.keyboard.press("Shift+Equal");
  expect(await width()).toBeCloseTo(whole * 1.5, -1);
  await page.keyboard.press("Escape");

  await page.keyboard.press("F9");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Открыть запись" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Сохранить акт" }).click();
  const act = await download;
  expect(act.suggestedFilename()).toMatch(/^akt-.*300-AAA-03-ru\.pdf$/);
  expect((await readFile(await act.path())).subarray(0, 5).toString()).toBe("%PDF-");
  await page.getByText("Документ сохранён").waitFor();

  const archive = page.waitForEvent("download");
  await page.getByRole("button", { name: "Дело целиком (ZIP)" }).click();
  expect((await readFile(await (await archive).path())).subarray(0, 2).toString()).toBe("PK");

  const address = await strip.locator("img").getAttribute("src");
  const answer = (at: string) => page.evaluate(async (url) => (await fetch(url)).status, at);
  expect(await answer(address ?? "")).toBe(200);
  expect(await answer(`/evidence/${"0".repeat(64)}`)).toBe(404);
  const sha256 = address?.split("/").at(-1) ?? "";
  writeFileSync(path.join(userData, "evidence", sha256.slice(0, 2), sha256.slice(2)), "changed");
  expect(await answer(address ?? "")).toBe(404);
  expect(complaints.filter((complaint) => !complaint.includes("404"))).toEqual([]);
});
