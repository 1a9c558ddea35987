import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { verifyStore } from "../../electron/services/verify-store.ts";
import { startBrowserHost } from "../support/host/browser-host-process.ts";
import { createOfficer } from "../support/host/officer.ts";
import { openForTest } from "../support/host/open-for-test.ts";
import { openInBrowser } from "../support/host/open-in-browser.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const appRoot = path.resolve(import.meta.dirname, "../..");

test("a second program on the same data says that it is open, and takes nothing from the first", async () => {
  const userData = temporaryFolder();
  const { page, kill } = await openInBrowser({ userData, appRoot });
  onTestFinished(kill);
  const officer = createOfficer(page);
  const second = () => startBrowserHost(["--user-data", userData]);
  await officer.setUp();
  await officer.newTruck({ "Номер машины": "901 QWE 11" });
  await officer.pasteLines([["Обои виниловые", "4814200000", "40"]]);
  await officer.saved();

  // In the middle of a truck, several at once.
  const refusals = await Promise.allSettled([second(), second(), second()]);
  for (const refusal of refusals)
    expect(refusal).toMatchObject({
      status: "rejected",
      reason: { message: expect.stringContaining("exit code 1: Beket is already open") },
    });
  expect(String(Object(refusals[0]).reason)).toContain("What is recorded there is safe");

  await page.keyboard.press("F9");
  await page.getByRole("radio", { name: "Товары из перечней" }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("901 QWE 11: задержана").waitFor();
  await kill();

  const again = await openForTest(userData);
  await again.officer.signIn();
  await again.officer.openLog();
  await again.officer.logRow("901 QWE 11").waitFor();
  await again.close();
  const found = await verifyStore(path.join(userData, "beket.sqlite"), { whole: true });
  expect(found.firstBad).toBeNull();
});
