import type { Desk } from "../desk.ts";

export interface Scene {
  /** Over an empty folder, or over a station with weeks of trucks. */
  readonly start: "empty" | "station";
  readonly take: (desk: Desk) => Promise<void>;
}
