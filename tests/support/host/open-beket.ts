import path from "node:path";
import { chooseHost } from "./choose-host.ts";
import { openInBrowser } from "./open-in-browser.ts";
import { openInElectron } from "./open-in-electron.ts";
import type { RunningBeket } from "./running-beket.ts";

export const REPOSITORY = path.resolve(import.meta.dirname, "../../..");

/** The program with a data folder of the test's own, in whichever host there is. */
export async function openBeket(userData: string): Promise<RunningBeket> {
  const host = chooseHost();
  const places = { userData, appRoot: REPOSITORY };
  return host.kind === "electron" ? openInElectron(host.runtime, places) : openInBrowser(places);
}
