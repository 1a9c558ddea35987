/** Work that runs at most once at a time and can be held back. */
export interface Turns {
  /** Begins it, or waits for the one that runs; nothing is begun while it is held back. */
  run(): Promise<void>;
  /** Breaks off what runs, and lets nothing begin until it is released as often as it was held. */
  hold(): Promise<void>;
  release(): void;
}

/** `work` ends soon after its signal is aborted, and never throws. */
export function inTurn(work: (signal: AbortSignal) => Promise<void>): Turns {
  let current: { readonly ended: Promise<void>; readonly abort: () => void } | null = null;
  let holds = 0;

  const begin = () => {
    const controller = new AbortController();
    const ended = work(controller.signal).finally(() => {
      current = null;
    });
    return { ended, abort: () => controller.abort() };
  };
  return {
    async run() {
      if (holds === 0) current ??= begin();
      await current?.ended;
    },
    async hold() {
      holds += 1;
      current?.abort();
      await current?.ended;
    },
    release() {
      holds -= 1;
    },
  };
}
