import { onTestFinished } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { createOfficer } from "./officer.ts";
import { openBeket } from "./open-beket.ts";

/** Beket over a data folder of the test's own, closed after it whatever happens. */
export async function openForTest(userData = temporaryFolder()) {
  const beket = await openBeket(userData);
  let running = true;
  const once = (end: () => Promise<void>) => async () => {
    if (!running) return;
    running = false;
    await end();
  };
  const close = once(beket.close);
  onTestFinished(close);
  return {
    page: beket.page,
    complaints: beket.complaints,
    officer: createOfficer(beket.page),
    userData,
    close,
    kill: once(beket.kill),
  };
}
