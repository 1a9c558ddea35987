import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/**
 * A headless browser as npm brings it (Linux), or the one that the system has anyway (Windows). Its
 * own recommended switches are left out: they turn off the web security that is under test.
 */
export async function openChromium(): Promise<Browser> {
  if (process.platform === "win32") return chromium.launch({ channel: "msedge" });
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: [...(isRoot ? ["--no-sandbox"] : []), "--font-render-hinting=none"],
  });
}
