import type { KeyboardEvent } from "react";
import type { Move } from "./movement.ts";

/** What a key means to the table. */
export type CellAction = { kind: "move"; move: Move } | { kind: "enter"; up: boolean };

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  PageUp: "page-up",
  PageDown: "page-down",
};

/** Left and right leave a cell only from the text's edge, or while all of it is selected. */
function atEdge(input: HTMLInputElement, edge: "start" | "end"): boolean {
  const { selectionStart, selectionEnd, value } = input;
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return selectionStart === selectionEnd && selectionStart === (edge === "start" ? 0 : value.length);
}

/** The table's part of a key; null leaves it to the text field. */
export function readCellKey(event: KeyboardEvent<HTMLInputElement>): CellAction | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey, currentTarget } = event;
  if (ctrlKey || altKey || metaKey || event.nativeEvent.isComposing) return null;
  if (key === "Tab") return { kind: "move", move: shiftKey ? "previous" : "next" };
  if (key === "Enter") return { kind: "enter", up: shiftKey };
  if (shiftKey) return null;
  if (key === "ArrowLeft" && atEdge(currentTarget, "start")) return { kind: "move", move: "left" };
  if (key === "ArrowRight" && atEdge(currentTarget, "end")) return { kind: "move", move: "right" };
  const move = MOVES[key];
  return move ? { kind: "move", move } : null;
}
