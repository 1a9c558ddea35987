import { enter } from "./entrance.ts";
import type { Scene } from "./scene.ts";

const VIEWS = ["versions", "coverage", "findings", "look-alikes"] as const;
/** A draft begins as a copy of the whole catalogue. In milliseconds. */
const PATIENCE = 120_000;

/** The catalogue in all its views. */
export const catalogue: Scene = {
  start: "station",
  async take(desk) {
    const { page, say, shoot } = desk;
    const view = async (name: (typeof VIEWS)[number] | "draft") =>
      await page
        .getByText(say(`catalogue.views.${name}`), { exact: true })
        .first()
        .click();
    await enter(desk);
    await desk.go("catalogue");
    await shoot("50-catalogue");
    await page.getByPlaceholder(say("catalogue.search")).fill("подшипник");
    await page.getByRole("option").first().waitFor();
    await page.getByRole("option").first().click();
    await shoot("51-catalogue-card");
    for (const name of VIEWS) {
      await view(name);
      await page.waitForTimeout(700);
      await shoot(`52-catalogue-${name}`);
    }
    await view("draft");
    await desk.button("draft.add").waitFor({ timeout: PATIENCE });
    await shoot("53-draft");
    for (const tab of await page.getByRole("tab").all()) {
      const name = (await tab.textContent()) ?? "";
      await tab.click();
      await page.waitForTimeout(500);
      await shoot(`54-draft-${name.trim().toLowerCase().replaceAll(/\s+/g, "-")}`);
    }
  },
};
