import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { openScreen } from "../../support/screen/open-screen.tsx";
import { temporaryFolder } from "../../support/temporary-folder.ts";

test("a stick that was pulled out is told of: what is safe, what to do; it goes with the stick back, and when it was read", async () => {
  const window = await openScreen();
  const stick = path.join(temporaryFolder(), "stick");
  mkdirSync(stick);
  await window.dispatch("backup.setSecond", { folder: stick });
  rmSync(stick, { recursive: true });
  await window.dispatch("backup.make", undefined);

  const notice = await screen.findByRole("alert");
  expect(within(notice).getByText("Второе место для копий недоступно")).toBeTruthy();
  await within(notice).findByText(/^Последняя проверенная копия: .+Вставьте флешку.+Работать можно/);
  mkdirSync(stick);
  await window.user.click(within(notice).getByRole("button", { name: "Сделать копию" }));
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(await window.dispatch("backup.notice", undefined)).toEqual({ ok: true, value: null });

  rmSync(stick, { recursive: true });
  await window.dispatch("backup.make", undefined);
  const again = await screen.findByRole("alert");
  await window.user.click(within(again).getByRole("button", { name: "Прочитано" }));
  expect(screen.queryByRole("alert")).toBeNull();
});
