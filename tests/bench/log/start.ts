import { startBrowserHost } from "../../support/host/browser-host-process.ts";
import { openChromium } from "../../support/host/open-chromium.ts";
import { PIN } from "../../support/secrets.ts";

/** Milliseconds from the start of the program's process. */
export interface StartTimes {
  /** Until the window takes a PIN. */
  readonly signIn: number;
  /** From the PIN's Enter to the queue. */
  readonly queue: number;
}

/**
 * Starts the built program over a station's folder and opens its window in a browser that runs already: what the
 * start takes beyond the runtime's own, Node's start and the host's included.
 */
export async function timeStart(root: string, userData: string): Promise<StartTimes> {
  const browser = await openChromium();
  const page = await browser.newPage();
  await page.goto("about:blank");
  const start = performance.now();
  const host = await startBrowserHost(["--user-data", userData, "--app", root]);
  try {
    await page.goto(host.url);
    const pin = page.getByLabel("PIN или пароль");
    await pin.fill(PIN);
    const signIn = performance.now() - start;
    await pin.press("Enter");
    await page.getByRole("button", { name: "Журнал" }).waitFor();
    return { signIn, queue: performance.now() - start - signIn };
  } finally {
    await browser.close();
    await host.end("SIGTERM");
  }
}
