import { symlinkSync } from "node:fs";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Dispatch } from "../../../electron/ipc/register.ts";
import { createDraft } from "../../../electron/services/create-draft.ts";
import { type App, openApp } from "../../../electron/services/open-app.ts";
import type { Channel, EventName } from "../../../shared/contract/channels.ts";
import type { ErrorCode } from "../../../shared/contract/errors.ts";
import type { Result } from "../../../shared/contract/result.ts";
import { trustPublisher } from "../catalogue-package.ts";
import { writeCatalogueSources } from "../catalogue-sources.ts";
import { setUp } from "../decisions.ts";
import { wordsDir } from "../lexicon.ts";
import { openDesk } from "../open-desk.ts";
import { writeWorkers } from "../program-workers.ts";
import { CHEAP } from "../secrets.ts";
import { smallCatalogue } from "../small-catalogue.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { createHeldJobs, type HeldJobs } from "./held-jobs.ts";

type Bridge = Window["beket"];

export interface TestMainProcess {
  readonly bridge: Bridge;
  /** The main process itself, past what is refused and held. */
  readonly dispatch: Dispatch;
  /** What the page reads besides its own files. */
  readonly files: App["files"];
  /** Calls of the channel fail with the code, until `allow`. */
  refuse(channel: Channel, code: ErrorCode): void;
  allow(channel: Channel): void;
  /** How often a channel was called. */
  count(channel: Channel): number;
  readonly jobs: Pick<HeldJobs, "hold" | "letGo">;
}

/** The program's folder as the build leaves it, with a small catalogue. */
async function programFolder(): Promise<string> {
  const appRoot = temporaryFolder();
  writeCatalogueSources(path.join(appRoot, "resources/catalogue"), smallCatalogue());
  await writeWorkers(appRoot);
  symlinkSync(await wordsDir(), path.join(appRoot, "dist/words"), "junction");
  return appRoot;
}

/** As a version before this one left it. */
function leaveWithoutAccounts(userData: string): void {
  const desk = openDesk(userData);
  setUp(desk);
  createDraft(desk);
  desk.close();
}

/** The real main process behind the window; only bulk jobs, which need a built worker, stay on this thread. */
export async function startMainProcess({ upgraded = false } = {}): Promise<TestMainProcess> {
  const listeners = new Map<(payload: unknown) => void, EventName>();
  const tell = (event: EventName, payload: unknown) => {
    for (const [listener, heard] of listeners) if (heard === event) listener(payload);
  };
  const refused = new Map<Channel, ErrorCode>();
  const calls: string[] = [];
  const userData = temporaryFolder();
  trustPublisher(userData);
  if (upgraded) leaveWithoutAccounts(userData);
  const app = await openApp({
    userData,
    appRoot: await programFolder(),
    version: "0.1.0",
    host: "browser",
    secretCost: CHEAP,
    emit: tell,
  });
  onTestFinished(() => app.close());
  const jobs = createHeldJobs(app.dispatch);

  const answer = (channel: Channel, payload: unknown): Promise<Result<unknown>> => {
    const code = refused.get(channel);
    if (code) return Promise.resolve({ ok: false, error: { code } });
    return jobs.answer(channel, payload) ?? app.dispatch(channel, payload);
  };
  return {
    dispatch: app.dispatch,
    files: app.files,
    bridge: {
      async invoke(channel, payload) {
        calls.push(channel);
        // Electron's IPC copies what crosses it.
        return structuredClone(await answer(channel, structuredClone(payload)));
      },
      on(event, listener) {
        listeners.set(listener, event);
        return () => void listeners.delete(listener);
      },
    },
    refuse: (channel, code) => void refused.set(channel, code),
    allow: (channel) => void refused.delete(channel),
    count: (channel) => calls.filter((called) => called === channel).length,
    jobs,
  };
}
