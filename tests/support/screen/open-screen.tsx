import { configure, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { onTestFinished } from "vitest";
import { App } from "../../../renderer/app.tsx";
// Loaded already where a test is about something else than its coming in later.
import "../../../renderer/features/shell/shell.tsx";
import type { Role } from "../../../shared/contract/rights.ts";
import type { Settings } from "../../../shared/schemas/station.ts";
import { PIN } from "../secrets.ts";
import { fillBrowserGaps } from "./browser-gaps.ts";
import { startMainProcess, type TestMainProcess } from "./main-process.ts";

/** Longer than any screen takes, also where other work is done on the same machine. */
configure({ asyncUtilTimeout: 60_000 });

const SUPERVISOR = "Ахметов Д. С.";

interface ScreenOptions {
  /** Without: the first start. */
  setUp?: boolean;
  /** A post from before officers had accounts, with one truck in work. */
  upgraded?: boolean;
  settings?: Partial<Pick<Settings, "language" | "theme">>;
  /** Others who may sign in, each with `PIN`. The supervisor who set up is signed in. */
  officers?: readonly { name: string; role: Role }[];
}

export interface OpenScreen extends TestMainProcess {
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Leaves the window as it is closed, and opens another over the same data. */
  reopen(): void;
}

/** The whole window over a real main process, in the officer's language. */
export async function openScreen({
  setUp = true,
  settings,
  upgraded = false,
  officers = [],
}: ScreenOptions = {}): Promise<OpenScreen> {
  fillBrowserGaps();
  const main = await startMainProcess({ upgraded });
  Object.defineProperty(window, "beket", { configurable: true, value: main.bridge });
  if (setUp) {
    await main.bridge.invoke("station.setup", {
      post: "Пост «Кайрак»",
      crossing: "Кайрак",
      officer: SUPERVISOR,
      pin: PIN,
      withExamples: false,
    });
  }
  await main.bridge.invoke("settings.save", { language: "ru", ...settings });
  for (const officer of officers) await main.bridge.invoke("officer.add", { ...officer, pin: PIN });
  let view = render(<App env="test" />);
  onTestFinished(() => view.unmount());
  if (setUp) await screen.findByRole("heading", { name: "Пост «Кайрак»" });
  return {
    ...main,
    user: userEvent.setup(),
    reopen: () => {
      view.unmount();
      view = render(<App env="test" />);
    },
  };
}

/** The first start's last step: the key is written down. */
export async function keepRecoveryKey({ user }: OpenScreen, written: RegExp, done: string): Promise<void> {
  await user.click(await screen.findByRole("checkbox", { name: written }));
  await user.click(screen.getByRole("button", { name: done }));
}

/** Chooses an officer by a part of the name and enters a PIN. */
export async function signInAs({ user }: OpenScreen, name: string, pin = PIN): Promise<void> {
  const officer = await screen.findByRole("combobox", { name: "Сотрудник" });
  await user.clear(officer);
  await user.type(officer, name);
  await user.click(await screen.findByRole("option", { name: new RegExp(name) }));
  await user.type(screen.getByLabelText("PIN или пароль"), `${pin}{Enter}`);
}

/** F2, and the new truck's papers are there. */
export async function newTruck({ user }: OpenScreen): Promise<void> {
  await user.keyboard("[F2]");
  await screen.findByLabelText("Номер машины");
}

/** Types a description into the first free line. */
export async function typeLine({ user }: OpenScreen, description: string): Promise<void> {
  await user.keyboard("[F4]");
  await user.keyboard(description);
}

/** A line of the table, from 1. */
export function row(number: number): HTMLElement {
  const [, ...rows] = screen.getAllByRole("row");
  const found = rows[number - 1];
  if (!found) throw new Error(`There is no row ${number}, only ${rows.length}`);
  return found;
}
