import { enter } from "./entrance.ts";
import type { Scene } from "./scene.ts";

/** What the supervisor sets, who may sign in, and a line tried out. */
export const station: Scene = {
  start: "station",
  async take(desk) {
    const { page, press, say, shoot } = desk;
    await enter(desk);
    await desk.go("officers");
    await page.getByText("Ким Виктор").first().waitFor();
    await shoot("60-officers");
    await press("officers.add");
    await shoot("61-officer-new");
    await page.keyboard.press("Escape");
    await desk.go("settings");
    await page.getByRole("region", { name: say("retention.title") }).waitFor();
    await shoot("62-settings");
    await page.getByRole("region", { name: say("settings.about") }).scrollIntoViewIfNeeded();
    await shoot("63-settings-end");
    await desk.go("trace");
    await shoot("64-trace");
    await page.getByRole("textbox").first().fill("Квадрокоптер DJI Mavic 3 без камеры");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(1_000);
    await shoot("65-trace-line");
  },
};
