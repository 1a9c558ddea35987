import { expect, test } from "vitest";
import { refuseDoubled } from "../../../../electron/ipc/all-handlers.ts";

test("two handlers for one channel are refused at the start", () => {
  const part = { "draft.list": () => [] };
  const once = refuseDoubled();
  once(part);
  expect(() => once({ "log.verify": () => ({ entries: 0, firstBad: null }) })).not.toThrow();
  expect(() => once(part)).toThrow("draft.list");
});
