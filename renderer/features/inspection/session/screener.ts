import { ulid } from "ulid";
import { LINES_AT_ONCE, PARTS_UNDERWAY } from "../../../../shared/contract/domains/screening.ts";
import type { DeclaredLine } from "../../../../shared/schemas/line.ts";
import { isBlank } from "../../../../shared/schemas/line.ts";
import type { LineScreening } from "../../../../shared/schemas/screening.ts";
import { type ContractFailure, call, toFailure } from "../../../api.ts";

const QUIET_MS = 120;

/** A verdict and the very line it was given for: a line edited since is another object. */
export interface Screened {
  readonly line: DeclaredLine;
  readonly screening: LineScreening;
}

export interface ScreeningState {
  readonly byLine: ReadonlyMap<string, Screened>;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Lines whose bulk screening the officer stopped. */
  readonly stopped: boolean;
  readonly failure: ContractFailure | null;
}

/** Keeps every line's verdict up to date: only lines that changed are screened, one call at a time. */
export class Screener {
  state: ScreeningState = { byLine: new Map(), progress: null, stopped: false, failure: null };
  readonly #inspection: string;
  readonly #onState: () => void;
  #lines: readonly DeclaredLine[] = [];
  #skipped = new WeakSet<DeclaredLine>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;
  #generation = 0;
  #job: string | null = null;

  /** @param inspection the truck that the lines belong to */
  constructor(inspection: string, onState: () => void) {
    this.#inspection = inspection;
    this.#onState = onState;
  }

  update(lines: readonly DeclaredLine[]): void {
    if (lines === this.#lines) return;
    this.#lines = lines;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), QUIET_MS);
  }

  /** Stops a bulk job; its lines stay without a verdict until `resume`. */
  async cancel(): Promise<void> {
    if (!this.#job) return;
    try {
      await call("bulk.cancel", { job: this.#job });
    } catch (thrown) {
      this.#set({ failure: toFailure(thrown) });
    }
  }

  resume(): void {
    this.#skipped = new WeakSet();
    this.#set({ stopped: false, failure: null });
    void this.#run();
  }

  /** Another catalogue is in use, or an answer is remembered: every line is screened again, and answers by the old one are dropped. */
  rescreen(): void {
    this.#generation += 1;
    this.#set({ byLine: new Map() });
    this.resume();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (let stale = this.#stale(); stale.length > 0; stale = this.#stale()) await this.#screen(stale);
    } finally {
      this.#running = false;
    }
  }

  async #screen(stale: readonly DeclaredLine[]): Promise<void> {
    const generation = this.#generation;
    try {
      const results =
        stale.length > LINES_AT_ONCE
          ? await this.#bulk(stale)
          : await call("screening.screen", { lines: [...stale], inspection: this.#inspection });
      if (generation !== this.#generation) return;
      const byLine = new Map(this.state.byLine);
      stale.forEach((line, i) => {
        const screening = results[i];
        if (screening) byLine.set(line.id, { line, screening });
        else this.#skipped.add(line);
      });
      this.#set({ byLine, failure: null });
    } catch (thrown) {
      const failure = toFailure(thrown);
      for (const line of stale) this.#skipped.add(line);
      this.#set(failure.code === "cancelled" ? { stopped: true } : { failure });
    }
  }

  /** More than `screening.screen` takes: part by part on the worker threads, so that no answer holds the window. */
  async #bulk(lines: readonly DeclaredLine[]): Promise<LineScreening[]> {
    const job = ulid();
    this.#job = job;
    this.#set({ progress: { done: 0, total: lines.length } });
    const parts = partsOf(lines);
    const answers: LineScreening[][] = [];
    let next = 0;
    let done = 0;
    const work = async (): Promise<void> => {
      for (let at = next++; at < parts.length; at = next++) {
        const part = [...(parts[at] ?? [])];
        answers[at] = await call("bulk.start", { job, lines: part, inspection: this.#inspection });
        if (this.#job !== job) return;
        done += part.length;
        this.#set({ progress: { done, total: lines.length } });
      }
    };
    try {
      await Promise.all(Array.from({ length: PARTS_UNDERWAY }, work));
      return answers.flat();
    } finally {
      // Where one part failed the others are not wanted either.
      next = parts.length;
      this.#job = null;
      this.#set({ progress: null });
    }
  }

  #stale(): readonly DeclaredLine[] {
    const { byLine } = this.state;
    return this.#lines.filter(
      (line) => byLine.get(line.id)?.line !== line && !this.#skipped.has(line) && !isBlank(line),
    );
  }

  #set(change: Partial<ScreeningState>): void {
    this.state = { ...this.state, ...change };
    this.#onState();
  }
}

const partsOf = (lines: readonly DeclaredLine[]): (readonly DeclaredLine[])[] =>
  Array.from({ length: Math.ceil(lines.length / LINES_AT_ONCE) }, (_, i) =>
    lines.slice(i * LINES_AT_ONCE, (i + 1) * LINES_AT_ONCE),
  );
