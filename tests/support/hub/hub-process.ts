import { onTestFinished } from "vitest";
import type { HubOptions } from "../../../hub/create-hub.ts";
import { program } from "../programs/program.ts";
import { type HubProcess, spawnHub } from "./spawn-hub.ts";

/** A hub in a process of its own, which is gone after the test. */
export async function startHubProcess(
  options: Pick<HubOptions, "dataDir" | "databaseUrl">,
): Promise<HubProcess> {
  const hub = await spawnHub(options, await program("hub-until-killed"));
  onTestFinished(() => void hub.kill());
  return hub;
}
