import { readFileSync } from "node:fs";
import { Command } from "commander";
import type { SyncProblemCode } from "../../shared/sync/problem.ts";
import { writeSecretFile } from "../keys/secret-file.ts";
import { HubProblem } from "../problem.ts";
import { takeInBundle } from "../services/take-in-bundle.ts";
import { CommandFailure } from "./failure.ts";
import { type DataOptions, dataOption, say, withHub } from "./with-hub.ts";

interface ImportOptions extends DataOptions {
  readonly reply?: string;
}

/** The exchange by USB stick. */
export function bundleCommand(): Command {
  const take = dataOption(new Command("import"))
    .description("take in a station's bundle from a stick, and write the answer to it")
    .argument("<file>", "the station's bundle")
    .option("--reply <file>", "where the answer goes (default: beside it, as <file>.reply)")
    .action(takeIn);
  return new Command("bundle").description("exchange with stations that have no network").addCommand(take);
}

async function takeIn(file: string, { reply = `${file}.reply`, ...options }: ImportOptions): Promise<void> {
  try {
    const done = await withHub(options, (hub) => takeInBundle(hub, options.data, readFileSync(file)));
    // On a stick that somebody has prepared the name may be a link to anything.
    writeSecretFile(reply, done.reply);
    say(`${done.post}: ${done.entries} entries and ${done.files} files taken in. The answer is in ${reply}.`);
  } catch (error) {
    if (!(error instanceof HubProblem)) throw error;
    const sentence = SENTENCES[error.code] ?? `${error.code}.`;
    throw new CommandFailure(`${file}: ${sentence} (${error.message})`);
  }
}

/** For whoever stands there with the stick; what exactly was found follows in brackets. */
const SENTENCES: Partial<Record<SyncProblemCode, string>> = {
  "bad-request":
    "it is damaged, cut off, no station's bundle, or for another hub: nothing was taken in. Export it again at the post.",
  "station-unknown": "the station is not enrolled here: nothing was taken in.",
  "station-revoked":
    "the station was revoked: nothing was taken in. After station reinstate it can be imported.",
};
