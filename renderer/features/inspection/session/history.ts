const DEPTH = 200;

/** The past and the future of a value. Edits with the same `step` (one cell's keystrokes) are one. */
export interface History<T> {
  readonly present: T;
  readonly past: readonly T[];
  readonly future: readonly T[];
  readonly step: string | null;
}

export function begin<T>(present: T): History<T> {
  return { present, past: [], future: [], step: null };
}

export function advance<T>(history: History<T>, present: T, step: string | null): History<T> {
  if (present === history.present) return history;
  const continues = step !== null && step === history.step;
  const past = continues ? history.past : [...history.past, history.present].slice(-DEPTH);
  return { present, past, future: [], step };
}

/** Ends the running step, so that the next edit of the same cell is undone by itself. */
export function settle<T>(history: History<T>): History<T> {
  return history.step === null ? history : { ...history, step: null };
}

export function undo<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return {
    present,
    past: history.past.slice(0, -1),
    future: [history.present, ...history.future],
    step: null,
  };
}

export function redo<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { present, past: [...history.past, history.present], future, step: null };
}
