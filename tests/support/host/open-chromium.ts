import sparticuz from "@sparticuz/chromium";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";

let running: Promise<Browser> | undefined;

/** A window without cookies or storage of others, in a browser that all tests of a process share. */
export async function openContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  if (!(await running)?.isConnected()) running = undefined;
  running ??= openChromium();
  return (await running).newContext(options);
}

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
