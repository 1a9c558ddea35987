import sparticuz from "@sparticuz/chromium";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";

let running: Promise<Browser> | undefined;

/** A window without cookies or storage of others, in a browser that a whole process shares. */
export async function openContext(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  if (!(await running)?.isConnected()) running = undefined;
  running ??= openChromium();
  return (await running).newContext(options);
}

/** For a program that is no test: the browser would keep it from ending. */
export async function closeSharedBrowser(): Promise<void> {
  await (await running)?.close();
}

/**
 * A headless browser as npm brings it (Linux), or the one that the system has anyway (Windows). Its
 * own recommended switches are left out: they turn off the web security that is under test.
 */
export async function openChromium(): Promise<Browser> {
  // The browser ends with the process that started it, which must end when it is told to.
  const handleSIGTERM = false;
  if (process.platform === "win32") return chromium.launch({ channel: "msedge", handleSIGTERM });
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    handleSIGTERM,
    executablePath: await sparticuz.executablePath(),
    args: [...(isRoot ? ["--no-sandbox"] : []), "--font-render-hinting=none"],
  });
}
