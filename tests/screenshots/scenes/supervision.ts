import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Hub } from "../../../hub/create-hub.ts";
import type { Desk } from "../desk.ts";
import { enter } from "./entrance.ts";
import { ACCOUNT, hubWithPosts, sendOfficer } from "./posts-of-a-hub.ts";
import type { Scene } from "./scene.ts";

/** What a supervisor sees of this post and of all posts, a hub on the local network, and what came from one. */
export const supervision: Scene = {
  start: "station",
  async take(desk) {
    const folder = mkdtempSync(path.join(tmpdir(), "beket-screenshots-hub-"));
    const hub = await hubWithPosts(folder);
    try {
      await enter(desk);
      await ownPost(desk);
      await allPosts(desk, hub);
      await enrolled(desk, hub);
      await hosted(desk);
    } finally {
      await hub.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function ownPost({ page, say, go, shoot }: Desk): Promise<void> {
  await go("supervision");
  await page.getByRole("heading", { name: say("supervision.byDecision") }).waitFor();
  await shoot("70-supervision-own");
}

async function allPosts(desk: Desk, hub: Hub): Promise<void> {
  const { page, say, press, shoot } = desk;
  await page.getByText(say("supervision.allPosts"), { exact: true }).click();
  await shoot("71-hub-sign-in");
  await page.getByLabel(say("sync.address")).fill(hub.address);
  await page.getByLabel(say("sync.fingerprint")).fill("0".repeat(64));
  await page.getByLabel(say("supervision.signIn.login")).fill(ACCOUNT.login);
  await page.locator("input[type=password]").fill(ACCOUNT.password);
  await press("supervision.signIn.submit");
  await page.getByText(say("supervision.signIn.failed")).waitFor();
  await shoot("72-hub-wrong-certificate");
  await page.getByLabel(say("sync.fingerprint")).fill(hub.fingerprint ?? "");
  await press("supervision.signIn.submit");
  await page.getByText("Жана-Жол", { exact: true }).waitFor();
  await shoot("73-posts");
  await page.getByRole("tab", { name: say("supervision.tabs.overview") }).click();
  await page.waitForTimeout(1_000);
  await shoot("74-overview");
  await page.getByRole("tab", { name: say("supervision.tabs.trucks") }).click();
  await page
    .getByRole("searchbox", { name: say("supervision.searchTrucks") })
    .or(page.getByPlaceholder(say("supervision.searchTrucks")))
    .first()
    .waitFor();
  await shoot("75-trucks");
  await page.getByPlaceholder(say("supervision.searchTrucks")).fill("909KZT");
  await page.getByRole("button", { name: say("supervision.truck.open", { plate: "909 KZT 02" }) }).click();
  await page.getByText(say("supervision.truck.readOnly")).waitFor();
  await shoot("75-truck-of-a-post");
  await page.getByText(say("supervision.truck.notSent")).first().scrollIntoViewIfNeeded();
  await shoot("75-truck-of-a-post-photos");
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: say("supervision.tabs.officers") }).click();
  await page.getByText("Оспанов Д.").first().waitFor();
  await shoot("75a-officers");
  await page.getByRole("tab", { name: say("supervision.tabs.watch") }).click();
  await page.getByText("777 ABC 02").waitFor();
  await page
    .getByRole("button", { name: say("supervision.deliveries.where") })
    .first()
    .click();
  await shoot("75b-watch");
  await page.keyboard.press("Escape");
  await page.getByRole("tab", { name: say("supervision.tabs.lookAlikes") }).click();
  await page.getByText("клей обойный").first().waitFor();
  await shoot("75c-look-alikes");
  await page.getByRole("tab", { name: say("supervision.tabs.administration") }).click();
  await page.getByText(say("supervision.stations.title")).waitFor();
  await shoot("75d-administration");
  await page
    .getByRole("button", { name: say("supervision.stations.revoke") })
    .first()
    .click();
  await page.getByRole("dialog").waitFor();
  await shoot("75e-revoke");
  await page.keyboard.press("Escape");
  await hubAccounts(desk);
  await page.getByRole("tab", { name: say("supervision.tabs.publish") }).click();
  await page.getByText(say("messages.sentTitle")).waitFor();
  await page.waitForTimeout(1_000);
  await shoot("76-publish");
}

/** An account that is made, and its password, told once. */
async function hubAccounts({ page, say, press, shoot }: Desk): Promise<void> {
  await press("supervision.accounts.add");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(say("officers.name")).fill("Ким Валентина");
  await dialog.getByLabel(say("supervision.signIn.login")).fill("kim");
  await shoot("75f-new-account");
  await dialog.getByRole("button", { name: say("supervision.accounts.add") }).click();
  await dialog.getByText(say("supervision.accounts.madeText")).waitFor();
  await shoot("75g-made-password");
  await press("supervision.accounts.written");
  await page.getByText(say("supervision.accounts.passwordNotChanged")).scrollIntoViewIfNeeded();
  await shoot("75h-accounts");
}

async function enrolled({ page, say, press, go, shoot }: Desk, hub: Hub): Promise<void> {
  const { text } = await hub.invite("", 1);
  await sendOfficer(hub);
  await go("settings");
  const panel = page.getByRole("region", { name: say("sync.title"), exact: true });
  await panel.getByLabel(say("sync.invitation")).fill(text.replace(hub.fingerprint ?? "", "0".repeat(64)));
  await panel.scrollIntoViewIfNeeded();
  await press("sync.enrol");
  await page.getByText(say("sync.enrolFailed")).waitFor();
  await shoot("77-enrol-wrong-certificate");
  await panel.getByLabel(say("sync.invitation")).fill(text);
  await press("sync.enrol");
  await page.getByText(say("sync.enrolledAt")).waitFor();
  await page.getByText(say("sync.states.idle")).waitFor();
  await panel.scrollIntoViewIfNeeded();
  await shoot("78-settings-hub");
  await go("officers");
  await page.getByText("Оспанов Д.").waitFor();
  await shoot("79-officer-without-pin");
}

async function hosted({ page, say, press, go, shoot }: Desk): Promise<void> {
  await go("settings");
  const hosting = page.getByRole("switch", { name: say("hosting.switch") });
  await hosting.scrollIntoViewIfNeeded();
  await shoot("80-hosting");
  await hosting.click({ force: true });
  await page.getByText(say("hosting.firstAccount")).waitFor();
  await press("hosting.firewall.title");
  await press("hosting.invite");
  await page.getByRole("img").last().scrollIntoViewIfNeeded();
  await shoot("81-hosting-running");
}
