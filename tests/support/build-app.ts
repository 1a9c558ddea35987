import path from "node:path";
import { buildParts, partNames } from "../../.tools/build/build-parts.ts";
import { chooseHost } from "./host/choose-host.ts";

/** Before the end-to-end tests: what they start is built from what is here now. */
export async function setup(): Promise<void> {
  const root = path.resolve(import.meta.dirname, "../..");
  await buildParts(root, { only: partNames(), ifStale: true });
  console.log(`End-to-end tests run in ${chooseHost().description}.`);
}
