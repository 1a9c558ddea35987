import { startBrowserHost } from "./browser-host-process.ts";
import { collectComplaints } from "./complaints.ts";
import { openContext } from "./open-chromium.ts";
import { PATIENCE, type Places, type RunningBeket } from "./running-beket.ts";

/** The size of the desks this program is for. */
const viewport = { width: 1366, height: 768 };

export async function openInBrowser({ userData, appRoot }: Places): Promise<RunningBeket> {
  const host = await startBrowserHost(["--user-data", userData, "--app", appRoot]);
  const context = await openContext({ viewport });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const complaints = collectComplaints(page);
  await page.goto(host.url);

  const end = async (signal: NodeJS.Signals) => {
    // The page first: it would complain that its host is gone.
    await context.close();
    await host.end(signal);
  };
  return { page, complaints, close: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}
