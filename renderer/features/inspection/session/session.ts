import type { Decision } from "../../../../shared/schemas/decision.ts";
import type { Inspection } from "../../../../shared/schemas/inspection.ts";
import type { LogRow } from "../../../../shared/schemas/log-row.ts";
import { call } from "../../../api.ts";
import { Autosave, type SaveState } from "./autosave.ts";
import { advance, begin, type History, redo, settle, undo } from "./history.ts";
import { Screener, type ScreeningState } from "./screener.ts";
import { isBlank, type Work, workOf } from "./work.ts";

export interface SessionState {
  readonly work: Work;
  readonly canUndo: boolean;
  readonly screening: ScreeningState;
  readonly saving: SaveState;
}

/**
 * One truck in work. It lives outside the components, so that leaving the screen loses neither
 * the answers to matches, nor the way back (undo), nor an entry that could not be saved yet.
 */
export class InspectionSession {
  readonly id: string;
  readonly startedAt: string;
  readonly #autosave: Autosave<Work>;
  readonly #screener: Screener;
  readonly #listeners = new Set<() => void>();
  #history: History<Work>;
  #state: SessionState;

  constructor(inspection: Inspection, savedAt: string | null) {
    this.id = inspection.id;
    this.startedAt = inspection.startedAt;
    this.#history = begin(workOf(inspection));
    const changed = () => this.#publish();
    this.#autosave = new Autosave((work) => call("draft.save", this.#inspection(work)), changed, savedAt);
    this.#screener = new Screener(inspection.id, changed);
    this.#state = this.#snapshot();
    this.#screener.update(this.#history.present.lines);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): SessionState => this.#state;

  /** Applies one edit. Edits of the same `step` in a row (one cell's keystrokes) are undone together. */
  edit(change: (work: Work) => Work, step: string | null = null): void {
    this.#move(advance(this.#history, change(this.#history.present), step));
  }

  /** The officer moved on: what comes next is an edit of its own. */
  settle(): void {
    this.#history = settle(this.#history);
  }

  undo(): void {
    this.#move(undo(this.#history));
  }

  redo(): void {
    this.#move(redo(this.#history));
  }

  cancelBulk(): Promise<void> {
    return this.#screener.cancel();
  }

  resumeScreening(): void {
    this.#screener.resume();
  }

  rescreen(): void {
    this.#screener.rescreen();
  }

  flush(): Promise<void> {
    return this.#autosave.flush();
  }

  /** Writes the decision to the log. After a refusal the draft goes on as before. */
  async decide(decision: Decision): Promise<LogRow> {
    await this.#autosave.stop();
    try {
      const { present } = this.#history;
      const inspection = this.#inspection(present);
      const lines = inspection.lines.filter((line) => !isBlank(line));
      return await call("decision.record", {
        inspection: { ...inspection, lines },
        decision,
      });
    } catch (thrown) {
      this.#autosave.resume();
      throw thrown;
    }
  }

  async discard(): Promise<void> {
    await this.#autosave.stop();
    await call("draft.discard", { id: this.id });
  }

  #inspection(work: Work): Inspection {
    const { papers, lines, dismissals } = work;
    return { id: this.id, startedAt: this.startedAt, papers, lines: [...lines], dismissals: [...dismissals] };
  }

  #move(history: History<Work>): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#autosave.change(history.present);
    this.#screener.update(history.present.lines);
    this.#publish();
  }

  #snapshot(): SessionState {
    return {
      work: this.#history.present,
      canUndo: this.#history.past.length > 0,
      screening: this.#screener.state,
      saving: this.#autosave.state,
    };
  }

  #publish(): void {
    this.#state = this.#snapshot();
    for (const listener of this.#listeners) listener();
  }
}
