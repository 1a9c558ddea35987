import type { Page } from "playwright-core";

/** Gives a file to the dialog that a button opens. */
export async function chooseFile(page: Page, button: string, name: string, content: Buffer): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer: content });
}
