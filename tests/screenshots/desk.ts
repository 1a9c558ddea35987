import { mkdirSync } from "node:fs";
import path from "node:path";
import type { ParseKeys, TFunction } from "i18next";
import type { Locator, Page } from "playwright-core";
import type { UiLanguage } from "../../shared/schemas/station.ts";
import { REPOSITORY } from "../support/host/open-beket.ts";
import { openInBrowser } from "../support/host/open-in-browser.ts";
import { wordsOf } from "./words.ts";

/** The oldest desks and the newest ones. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;
const LANGUAGE_NAMES = { ru: "Русский", kk: "Қазақша", en: "English" } as const;
const THEMES = ["light", "dark"] as const;
/** For what was opened to come to rest, in milliseconds: a picture waits for no event of the page. */
const REST = 250;

/** Nothing is measured here: a busy machine may take its time. In milliseconds. */
const PATIENCE = 60_000;

export interface Desk {
  readonly page: Page;
  readonly userData: string;
  readonly say: TFunction;
  button(key: ParseKeys): Locator;
  field(key: ParseKeys): Locator;
  press(key: ParseKeys): Promise<void>;
  go(
    screen: "queue" | "log" | "catalogue" | "trace" | "officers" | "supervision" | "settings",
  ): Promise<void>;
  /** Takes the screen as it stands, in every theme and size. */
  shoot(name: string): Promise<void>;
}

interface DeskOptions {
  readonly userData: string;
  readonly language: UiLanguage;
  readonly folder: string;
}

/** Opens the built program over a station's folder, works at it, and closes it whatever happens. */
export async function atDesk(
  { userData, language, folder }: DeskOptions,
  work: (desk: Desk) => Promise<void>,
): Promise<void> {
  const beket = await openInBrowser({ userData, appRoot: REPOSITORY });
  const { page } = beket;
  page.setDefaultTimeout(PATIENCE);
  const say = await wordsOf(language);
  mkdirSync(folder, { recursive: true });
  const button = (key: ParseKeys) => page.getByRole("button", { name: say(key), exact: true });
  try {
    await page.getByText(LANGUAGE_NAMES[language], { exact: true }).click();
    await work({
      page,
      userData,
      say,
      button,
      field: (key) => page.getByRole("textbox", { name: say(key), exact: true }),
      press: async (key) => await button(key).first().click(),
      go: async (screen) =>
        await page
          .getByRole("navigation")
          .getByText(say(`nav.${screen}`))
          .click(),
      async shoot(name) {
        for (const { width, height } of SIZES) {
          await page.setViewportSize({ width, height });
          for (const theme of THEMES) {
            await page.evaluate((scheme) => {
              document.documentElement.dataset.mantineColorScheme = scheme;
            }, theme);
            await page.waitForTimeout(REST);
            await page.screenshot({ path: path.join(folder, `${name}-${width}-${theme}.png`) });
          }
        }
        await page.setViewportSize(SIZES[0]);
      },
    });
  } catch (error) {
    await page.screenshot({ path: path.join(folder, "failed.png") });
    throw error;
  } finally {
    await beket.close();
  }
}
