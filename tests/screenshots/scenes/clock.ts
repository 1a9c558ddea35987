import { appendEntry } from "../../../electron/services/append-entry.ts";
import { openDesk } from "../../support/open-desk.ts";
import { enter } from "./entrance.ts";
import type { Scene } from "./scene.ts";

const FIVE_DAYS_MS = 5 * 24 * 60 * 60 * 1_000;

/** A computer whose clock was set back by days: told at the sign-in, over the inspection, in the log. */
export const clock: Scene = {
  start: "station",
  prepare(userData) {
    const desk = openDesk(userData);
    desk.setClock(new Date(Date.now() + FIVE_DAYS_MS).toISOString());
    desk.db.transaction("clock.ahead", () =>
      appendEntry(desk, { kind: "screen-locked", payload: { by: "idle" } }),
    );
    desk.close();
  },
  async take(desk) {
    const { page, press, field, say, shoot } = desk;
    await page.getByText(say("clock.title.clock-set-back")).waitFor();
    await shoot("06-clock-sign-in");
    await enter(desk);
    await shoot("06-clock-queue");
    await page.keyboard.press("Shift+F2");
    await field("papers.plate").fill("734 ADE 10");
    await shoot("06-clock-inspection");
    await press("clock.right");
    await desk.button("clock.confirm").waitFor();
    await shoot("06-clock-confirm");
    await page.keyboard.press("Escape");
    await press("messages.read");
    await desk.button("messages.read").waitFor({ state: "hidden" });
    await shoot("06-clock-read");
    await page.keyboard.press("F4");
    await page.keyboard.type("обои виниловые");
    await page.keyboard.press("Enter");
    await page.getByRole("gridcell").getByText(say("verdict.clear")).waitFor();
    await page.keyboard.press("F8");
    await page.keyboard.press("Enter");
    await page.getByText(say("decision.done.release")).first().waitFor();
    await desk.go("log");
    await page.getByRole("option").first().click();
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await shoot("06-clock-log");
  },
};
