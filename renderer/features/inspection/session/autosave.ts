import { type ContractFailure, toFailure } from "../../../api.ts";

const QUIET_MS = 150;
const LONGEST_WAIT_MS = 1_000;
const RETRY_MS = 5_000;

export interface SaveState {
  readonly status: "saved" | "waiting" | "failed";
  /** When the main process last had everything on disk; null before the first save. */
  readonly savedAt: string | null;
  readonly failure: ContractFailure | null;
}

/**
 * Saves a value a moment after it last changed, one save at a time, the newest value only.
 * A failed save is tried again until it succeeds: the value is never dropped.
 */
export class Autosave<T> {
  state: SaveState;
  readonly #save: (value: T) => Promise<{ savedAt: string }>;
  readonly #onState: () => void;
  #unsaved: { value: T; since: number } | null = null;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  constructor(save: (value: T) => Promise<{ savedAt: string }>, onState: () => void, savedAt: string | null) {
    this.#save = save;
    this.#onState = onState;
    this.state = { status: "saved", savedAt, failure: null };
  }

  change(value: T): void {
    const now = Date.now();
    this.#unsaved = { value, since: this.#unsaved?.since ?? now };
    if (this.state.status === "saved") this.#setState({ ...this.state, status: "waiting" });
    this.#schedule(Math.min(QUIET_MS, this.#unsaved.since + LONGEST_WAIT_MS - now));
  }

  /** Saves what is unsaved now; settles when it is on disk or has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running !== null) await this.#running;
    if (this.#unsaved && !this.#stopped) {
      this.#running = this.#attempt(this.#unsaved.value);
      await this.#running;
    }
  }

  /** For good, or until the next `change`: a decided truck must not be saved as a draft again. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#stopped = true;
    await this.#running;
  }

  resume(): void {
    this.#stopped = false;
    if (this.#unsaved) this.#schedule(QUIET_MS);
  }

  #schedule(delay: number): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, delay));
  }

  async #attempt(value: T): Promise<void> {
    const taken = this.#unsaved;
    try {
      const { savedAt } = await this.#save(value);
      if (this.#unsaved === taken) this.#unsaved = null;
      else if (this.#unsaved) this.#unsaved = { ...this.#unsaved, since: Date.now() };
      this.#setState({ status: this.#unsaved ? "waiting" : "saved", savedAt, failure: null });
    } catch (thrown) {
      this.#setState({ ...this.state, status: "failed", failure: toFailure(thrown) });
      this.#schedule(RETRY_MS);
    } finally {
      this.#running = null;
    }
  }

  #setState(state: SaveState): void {
    this.state = state;
    this.#onState();
  }
}
