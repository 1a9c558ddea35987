import { allHandlers } from "../../../electron/ipc/all-handlers.ts";
import { createDispatcher } from "../../../electron/ipc/register.ts";
import { createScreener, type Screener } from "../../../electron/screening/screener.ts";
import { loadCatalogue } from "../../../electron/services/load-catalogue.ts";
import type { Channel, EventName } from "../../../shared/contract/channels.ts";
import { BeketError, type ErrorCode } from "../../../shared/contract/errors.ts";
import { type TestDesk, testDesk } from "../desk.ts";
import { wordsDir } from "../lexicon.ts";
import { smallCatalogue } from "../small-catalogue.ts";

export interface TestMainProcess {
  readonly desk: TestDesk;
  readonly bridge: Window["beket"];
  /** Calls of the channel fail with the code, until `allow`. */
  refuse(channel: Channel, code: ErrorCode): void;
  allow(channel: Channel): void;
  /** How often a channel was called. */
  count(channel: Channel): number;
  /** Holds bulk jobs back at half their way, until they are let go. */
  readonly jobs: { hold(): void; letGo(): void };
}

/** The real main process over a small catalogue, without window and worker threads. */
export async function startMainProcess(): Promise<TestMainProcess> {
  const desk = testDesk();
  const loaded = loadCatalogue(desk, smallCatalogue());
  const screener = createScreener(loaded.catalogue, await wordsDir());
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  const refused = new Map<Channel, ErrorCode>();
  const calls: string[] = [];
  const bulk = createHeldBulk(screener, (progress) => {
    for (const listener of listeners.get("bulk.progress") ?? []) listener(progress);
  });
  const context = { ...desk, version: "0.1.0", host: "browser" as const, loaded, screener, bulk };
  const dispatch = createDispatcher(allHandlers({ ...context, readExamples: () => [] }), (_, error) => {
    throw error;
  });

  return {
    desk,
    bridge: {
      async invoke(channel, payload) {
        calls.push(channel);
        const code = refused.get(channel);
        // Electron's IPC copies what crosses it.
        return code
          ? { ok: false, error: { code } }
          : structuredClone(await dispatch(channel, structuredClone(payload)));
      },
      on(event, listener) {
        const present = listeners.get(event) ?? new Set();
        listeners.set(event, present.add(listener));
        return () => void present.delete(listener);
      },
    },
    refuse: (channel, code) => void refused.set(channel, code),
    allow: (channel) => void refused.delete(channel),
    count: (channel) => calls.filter((called) => called === channel).length,
    jobs: bulk,
  };
}

interface Progress {
  job: string;
  done: number;
  total: number;
}

/** Screens on this thread, and waits at half way while it is held. */
function createHeldBulk(screener: Screener, onProgress: (progress: Progress) => void) {
  const cancelled = new Set<string>();
  let gate: PromiseWithResolvers<void> | null = null;
  return {
    async screen(job: string, lines: Parameters<Screener["screen"]>[0][]) {
      onProgress({ job, done: Math.floor(lines.length / 2), total: lines.length });
      await gate?.promise;
      if (cancelled.has(job)) throw new BeketError("cancelled");
      return lines.map((line) => screener.screen(line));
    },
    cancel: (job: string) => {
      cancelled.add(job);
      gate?.resolve();
    },
    close: async () => {},
    hold: () => {
      gate = Promise.withResolvers();
    },
    letGo: () => {
      gate?.resolve();
      gate = null;
    },
  };
}
