import { expect, test } from "vitest";
import { type Move, moveCell } from "../../../../renderer/features/inspection/grid/movement.ts";

const extent = { rows: 3, columns: 4 };

test.each<[Move, [number, number], [number, number] | null]>([
  ["next", [0, 3], [1, 0]],
  ["next", [2, 3], null],
  ["previous", [1, 0], [0, 3]],
  ["previous", [0, 0], null],
  ["up", [0, 2], [0, 2]],
  ["down", [2, 2], [2, 2]],
  ["page-down", [0, 1], [2, 1]],
  ["page-up", [2, 1], [0, 1]],
  ["left", [1, 0], [1, 0]],
  ["right", [1, 3], [1, 3]],
  ["right", [1, 1], [1, 2]],
])("%s from %j leads to %j", (move, [row, column], expected) => {
  const target = moveCell({ row, column }, move, extent);
  expect(target && [target.row, target.column]).toEqual(expected);
});
