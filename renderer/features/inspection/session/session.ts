import type { Decision } from "../../../../shared/schemas/decision.ts";
import type { WithdrawalReason } from "../../../../shared/schemas/entries/truck.ts";
import type { Inspection } from "../../../../shared/schemas/inspection.ts";
import { isBlank } from "../../../../shared/schemas/line.ts";
import type { LogRow } from "../../../../shared/schemas/log-row.ts";
import type { Source } from "../../../../shared/schemas/truck.ts";
import { call } from "../../../api.ts";
import { Autosave, type SaveState } from "./autosave.ts";
import { advance, begin, type History, redo, settle, undo } from "./history.ts";
import { Screener, type ScreeningState } from "./screener.ts";
import { isUntouched, type Work, workOf } from "./work.ts";

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
  /** The entry of the decision that is to be decided anew. */
  readonly revises: string | undefined;
  readonly #autosave: Autosave<Work>;
  readonly #screener: Screener;
  readonly #listeners = new Set<() => void>();
  #history: History<Work>;
  #settling: Promise<void> = Promise.resolve();
  #closed = false;
  #state: SessionState;

  constructor(inspection: Inspection, savedAt: string | null) {
    this.id = inspection.id;
    this.startedAt = inspection.startedAt;
    this.revises = inspection.revises;
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
  async decide(decision: Decision, revisionReason?: string): Promise<LogRow> {
    await this.#autosave.stop();
    await this.#settling;
    try {
      const { present } = this.#history;
      const inspection = this.#inspection(present);
      const lines = inspection.lines.filter((line) => !isBlank(line));
      const row = await call("decision.record", {
        inspection: { ...inspection, lines },
        decision,
        ...(revisionReason !== undefined && { revisionReason }),
      });
      this.#closed = true;
      return row;
    } catch (thrown) {
      this.#autosave.resume();
      throw thrown;
    }
  }

  /** Takes the truck out of work; the log wants a reason once it knows the truck, and a code where it had hits. */
  async discard(reason = "", code?: WithdrawalReason): Promise<void> {
    await this.#autosave.stop();
    await this.#settling;
    try {
      await call("draft.discard", { id: this.id, reason, code });
      this.#closed = true;
    } catch (thrown) {
      this.#autosave.resume();
      throw thrown;
    }
  }

  /**
   * Tells the log what has come to rest, as it stands now; one after the other. What can not be told
   * is told by the next that can: the draft has it all.
   */
  settleInLog(source: Source = { how: "typed" }): Promise<void> {
    if (this.#closed || isUntouched(this.#history.present)) return this.#settling;
    const inspection = this.#inspection(this.#history.present);
    const before = this.#settling;
    this.#settling = (async () => {
      await before;
      try {
        await call("truck.settle", { inspection, source });
      } catch {
        // Its draft is saved by itself, and says so where it can not be.
      }
    })();
    return this.#settling;
  }

  #inspection(work: Work): Inspection {
    const { papers, lines, dismissals } = work;
    const { id, startedAt, revises } = this;
    const content = { papers, lines: [...lines], dismissals: [...dismissals] };
    return { id, startedAt, ...content, ...(revises !== undefined && { revises }) };
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
