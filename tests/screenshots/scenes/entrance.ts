import { PIN } from "../../support/secrets.ts";
import type { Desk } from "../desk.ts";
import type { Scene } from "./scene.ts";

/** The first start on a new computer, up to the empty queue and the first truck. */
export const firstStart: Scene = {
  start: "empty",
  async take(desk) {
    const { page, press, field, say, shoot } = desk;
    await shoot("01-first-start");
    await press("setup.submit");
    await shoot("01-first-start-missing");
    await field("setup.post").fill("Пост «Кайрак»");
    await page.getByRole("combobox", { name: say("setup.crossing") }).fill("Кайрак");
    await field("setup.officer").fill("Серикова Г. К.");
    await page.getByLabel(say("pin.label")).fill(PIN);
    await page.getByLabel(say("pin.again")).fill(PIN);
    await press("setup.submit");
    await page.getByText(say("recovery.written")).waitFor();
    await shoot("02-recovery-key");
    await page.getByRole("checkbox", { name: say("recovery.written") }).check();
    await press("recovery.done");
    await page.getByText(say("queue.empty")).waitFor();
    await shoot("03-queue-empty");
    await desk.go("log");
    await shoot("03-log-empty");
    await desk.go("queue");
    await page.keyboard.press("F2");
    await field("papers.plate").waitFor();
    await shoot("03-inspection-empty");
  },
};

/** Who comes to a station that has been at work for weeks. */
export const signIn: Scene = {
  start: "station",
  async take(desk) {
    const { page, press, say, shoot } = desk;
    await shoot("04-sign-in");
    await page.getByLabel(say("pin.label")).fill("739154");
    await press("signIn.submit");
    await page.getByText(say("signIn.refusedHint")).waitFor();
    await shoot("04-sign-in-refused");
    await press("signIn.forgotten");
    await shoot("04-forgotten-pin");
    await press("common.back");
    await enter(desk);
    await page.keyboard.press("Control+L");
    await page.getByRole("dialog").waitFor();
    await shoot("05-locked");
  },
};

/** Signs in the first of the list, the supervisor of a generated station. */
export async function enter({ page, say, press }: Desk): Promise<void> {
  await page.getByRole("combobox", { name: say("signIn.officer") }).fill("Ахметов");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByLabel(say("pin.label")).fill(PIN);
  await press("signIn.submit");
  await page.getByRole("navigation").waitFor();
}
