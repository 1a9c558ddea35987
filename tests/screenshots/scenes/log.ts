import { enter } from "./entrance.ts";
import type { Scene } from "./scene.ts";

/** The log: its list, what stands above it, and a truck opened. */
export const log: Scene = {
  start: "station",
  async take(desk) {
    const { page, press, say, shoot } = desk;
    await enter(desk);
    await desk.go("log");
    await page.getByRole("option").first().waitFor();
    await shoot("40-log");
    await page.getByRole("combobox", { name: say("log.days") }).click();
    await page.getByRole("option", { name: say("log.periods.range") }).click();
    await shoot("41-log-range");
    await page.getByRole("combobox", { name: say("log.days") }).click();
    await page.getByRole("option", { name: say("log.periods.all") }).click();
    await page.getByRole("option").nth(2).waitFor();
    await press("log.filters.title");
    await page.getByText(say("decision.done.hold")).last().click();
    await shoot("42-log-filters");
    await page.keyboard.press("Escape");
    await page.getByRole("listbox").getByRole("option").first().click();
    await page.getByText(say("story.title")).waitFor();
    await shoot("43-entry");
    await page.getByText(say("entry.seal")).scrollIntoViewIfNeeded();
    await shoot("43-entry-end");
    await press("log.export.title");
    await shoot("44-export");
    await page.keyboard.press("Escape");
    await press("log.verify");
    await page
      .getByRole("region", { name: say("nav.log") })
      .getByRole("status")
      .waitFor();
    await shoot("45-verified");
    await page.getByRole("searchbox").fill("нет такого слова");
    await page.getByText(say("log.nothingFound")).waitFor();
    await shoot("46-log-nothing");
    await page.getByText(say("journal.tabs.journal"), { exact: true }).click();
    await page.getByRole("option").nth(2).click();
    await page.getByText(say("entry.seal")).waitFor();
    await shoot("47-journal");
  },
};
