import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useTurns } from "../../../../renderer/features/inspection/import/use-turns.ts";

test("what is asked for later begins when what was asked for before has ended, also badly", async () => {
  const { result } = renderHook(() => useTurns());
  const ended = Promise.withResolvers<void>();
  const seen: string[] = [];
  const last = new Promise<void>((resolve) => {
    result.current(async () => {
      await ended.promise;
      seen.push("first");
      throw new Error("the first fails");
    });
    result.current(async () => {
      seen.push("second");
      resolve();
    });
  });
  expect(seen).toEqual([]);
  ended.resolve();
  await last;
  expect(seen).toEqual(["first", "second"]);
});
