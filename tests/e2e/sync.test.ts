import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { freePort } from "../support/free-port.ts";
import { REPOSITORY } from "../support/host/open-beket.ts";
import { openForTest } from "../support/host/open-for-test.ts";
import { PATIENCE } from "../support/host/running-beket.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

interface HubProcess {
  /** The line that it prints for its first station. */
  readonly invitation: Promise<string>;
  stop(): Promise<void>;
}

function startHub(data: string, port: number): HubProcess {
  const args = ["--data", data, "--port", String(port), "--tls-self-signed", "--log-level", "silent"];
  const child = spawn(process.execPath, [path.join(REPOSITORY, "dist/hub.js"), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  onTestFinished(stop);
  return { invitation: printed(child, /beket-hub \S+ \S+ \S+/), stop };
}

function printed({ stdout }: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    stdout?.setEncoding("utf8").on("data", (part: string) => {
      text += part;
      const found = wanted.exec(text);
      if (found) resolve(found[0]);
    });
  });
}

test("a post enrols, its decisions arrive; without the hub it goes on, and catches up afterwards", async () => {
  const data = temporaryFolder();
  const port = await freePort();
  const hub = startHub(data, port);
  const { page, officer } = await openForTest();
  await officer.setUp();
  const settings = () => page.getByRole("button", { name: "Настройки" }).click();
  const decide = async (plate: string) => {
    await officer.newTruck({ "Номер машины": plate });
    await officer.pasteLines([["Мука пшеничная высший сорт", "1101001500", "400"]]);
    await officer.line("Мука").getByText("Чисто").waitFor();
    await page.keyboard.press("F8");
    await page.keyboard.press("Enter");
    await page.getByText(`${plate}: выпущена`).waitFor();
  };
  const indicator = (text: string) => page.getByRole("button", { name: `Хаб: ${text}` });
  /** Entries, of which a truck has several. */
  const waiting = async () => {
    const shown = page.getByRole("button", { name: /^Хаб: \d+ жд/ });
    return Number(/\d+/.exec((await shown.textContent()) ?? "")?.[0]);
  };

  await settings();
  await page.getByRole("textbox", { name: "Приглашение хаба" }).fill(await hub.invitation);
  await page.getByRole("button", { name: "Зарегистрировать пост" }).click();
  await indicator("Отправлено").waitFor();

  await decide("111 AAA 02");
  await indicator("Отправлено").waitFor();

  await hub.stop();
  await decide("222 BBB 02");
  const afterOne = await waiting();
  await decide("333 CCC 02");
  await expect.poll(waiting, { timeout: PATIENCE }).toBeGreaterThan(afterOne);

  startHub(data, port);
  await settings();
  await expect
    .poll(
      async () => {
        await page.getByRole("button", { name: "Синхронизировать сейчас" }).click();
        return indicator("Отправлено").isVisible();
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe(true);
});
