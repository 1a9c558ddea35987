import type { Locator, Page } from "playwright-core";
import { PIN } from "../secrets.ts";

/** What an officer does at the screen, in the words of the Russian screens. */
export function createOfficer(page: Page) {
  return {
    /** The first start: names the post and its first supervisor, who is signed in from then on. */
    async setUp({ post = "Пост «Жаңа жол»", officer = "Ахметов А. Б." } = {}): Promise<void> {
      await page.getByRole("textbox", { name: "Пост" }).fill(post);
      await page.getByRole("textbox", { name: "Старший смены" }).fill(officer);
      await page.getByLabel("PIN или пароль").fill(PIN);
      await page.getByLabel("Ещё раз").fill(PIN);
      await page.getByRole("button", { name: "Начать работу" }).click();
      await page.getByRole("checkbox", { name: "Ключ записан" }).check();
      await page.getByRole("button", { name: "Продолжить" }).click();
      await page.getByRole("heading", { name: post }).waitFor();
    },

    /** After the program was closed: whoever was there last enters the PIN. */
    async signIn(pin = PIN): Promise<void> {
      await page.getByLabel("PIN или пароль").fill(pin);
      await page.getByRole("button", { name: "Войти" }).click();
    },

    async newTruck(papers: Record<string, string> = {}): Promise<void> {
      await page.keyboard.press("Shift+F2");
      await page.getByRole("textbox", { name: "Номер машины" }).waitFor();
      for (const [label, text] of Object.entries(papers)) {
        await page.getByRole("textbox", { name: label }).fill(text);
      }
    },

    /** Rows as a spreadsheet puts them on the clipboard, into the table's first free line. */
    async pasteLines(rows: readonly (readonly string[])[]): Promise<void> {
      await page.keyboard.press("F4");
      await paste(page, rows.map((row) => row.join("\t")).join("\r\n"));
    },

    /** The cell that takes what is typed. */
    cell: (column: string, row: number): Locator => page.getByLabel(`${column}, строка ${row}`),
    /** A line of the table by its words; those of the line being written stand in a field. */
    line(text: string): Locator {
      const rows = page.getByRole("grid").getByRole("row");
      return rows.filter({ hasText: text }).or(rows.filter({ has: page.locator(`input[value*="${text}"]`) }));
    },

    /** Everything typed so far is on the disk. */
    saved: (): Promise<void> => page.getByText(/^Сохранено в /).waitFor(),

    async openLog(): Promise<void> {
      await page.getByRole("button", { name: "Журнал" }).click();
      await page.getByRole("heading", { name: "Журнал" }).waitFor();
    },
    logRow: (text: string): Locator => page.getByRole("option").filter({ hasText: text }),
  };
}

/** A real clipboard needs a permission that this program refuses to give. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((clipboard) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", clipboard);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
