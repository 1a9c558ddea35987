import { onTestFinished } from "vitest";
import { type OpenDesk, openDesk } from "./open-desk.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export type TestDesk = Omit<OpenDesk, "close">;

/** A desk of its own for one test. */
export function testDesk(): TestDesk {
  const { close, ...desk } = openDesk(temporaryFolder());
  onTestFinished(close);
  return desk;
}
