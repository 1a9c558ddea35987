import { expect, test } from "vitest";
import {
  advance,
  begin,
  redo,
  settle,
  undo,
} from "../../../../renderer/features/inspection/session/history.ts";

test("keystrokes of one cell are undone together, those of another by themselves", () => {
  let history = begin("");
  for (const text of ["а", "ав", "авт"]) history = advance(history, text, "cell 0 description");
  history = advance(history, "авт 1", "cell 0 quantity");
  expect(undo(history).present).toBe("авт");
  expect(undo(undo(history)).present).toBe("");
});

test("coming back to a cell begins a new step", () => {
  let history = advance(begin(""), "а", "cell");
  history = advance(settle(history), "аб", "cell");
  expect(undo(history).present).toBe("а");
});

test("redo gives back what undo took, until something else is done", () => {
  const history = advance(advance(begin("a"), "b", null), "c", null);
  expect(redo(undo(history)).present).toBe("c");
  expect(redo(advance(undo(history), "d", null)).present).toBe("d");
});

test("an edit that changes nothing is no step, and nothing lies beyond either end", () => {
  const history = begin("a");
  expect(advance(history, "a", null)).toBe(history);
  expect(undo(history)).toBe(history);
  expect(redo(history)).toBe(history);
});
