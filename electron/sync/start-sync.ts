import { createSyncRunner, type RunnerOptions, type SyncRunner } from "./runner.ts";
import { type StationOptions, type StationSync, stationSync } from "./station-sync.ts";

/** The sync of an open program: it runs until it is closed. */
export function startSync(
  options: StationOptions & Pick<RunnerOptions, "onStatus" | "report">,
): StationSync & { readonly runner: SyncRunner } {
  const parts = stationSync(options);
  return { ...parts, runner: createSyncRunner({ ...options, visitor: parts.visitor }) };
}
