import type { Desk } from "../desk.ts";

export interface Scene {
  /** Over an empty folder, or over a station with weeks of trucks. */
  readonly start: "empty" | "station";
  /** Does something to the station's folder before the program is opened over it. */
  readonly prepare?: (userData: string) => void;
  readonly take: (desk: Desk) => Promise<void>;
}
