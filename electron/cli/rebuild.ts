import type { Command } from "commander";
import { rebuildStore } from "../services/rebuild-store.ts";
import { storeFile } from "../services/station-desk.ts";
import { verifyLog } from "../services/verify-log.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { CliFailure } from "./failure.ts";
import { PROBLEM_SENTENCES } from "./sentences.ts";
import { sayingWhy, withStation } from "./station.ts";

interface Options {
  readonly userData: string;
}

/** `beket rebuild`: what the program lists and finds, made again from the log. */
export const rebuildCommand = (): Command =>
  subcommand("rebuild")
    .description("make the queue, the stories of the trucks, the decisions and the search again from the log")
    .requiredOption("--user-data <folder>", "the folder of the station")
    .addHelpText("after", "\nAll or nothing. A log that is not sound is refused: nothing is made from it.")
    .action(({ userData }: Options) => rebuild(userData));

async function rebuild(userData: string): Promise<void> {
  const { firstBad } = await withStation(userData, ({ db }) => verifyLog(db));
  if (firstBad)
    throw new CliFailure(
      `entry ${firstBad.sequence}: ${PROBLEM_SENTENCES[firstBad.problem]} Nothing was rebuilt.`,
    );
  const file = storeFile(userData);
  const decisions = await sayingWhy(file, () => rebuildStore(file));
  process.stdout.write(`${decisions} decisions, rebuilt from the log.\n`);
}
