import type { Command } from "commander";
import { BeketError } from "../../shared/contract/errors.ts";
import { recordRestore } from "../services/record-restore.ts";
import { restoreBackup } from "../services/restore-backup.ts";
import { stationDesk } from "../services/station-desk.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { sayingWhy, withStation } from "./station.ts";

const HELP = `
The backup is checked first as beket verify does; one that is not sound is refused and nothing is changed.
The database that was there is kept beside it as beket-replaced-<time>.sqlite. Close the program before.`;

interface Options {
  readonly userData: string;
}

/** `beket restore FILE`: a backup in the place of the database. */
export const restoreCommand = (): Command =>
  subcommand("restore")
    .description("put a backup in the place of a station's database")
    .argument("<file>", "the backup")
    .requiredOption("--user-data <folder>", "the folder of the station")
    .addHelpText("after", HELP)
    .action((file: string, { userData }: Options) => restore(file, userData));

async function restore(file: string, userData: string): Promise<void> {
  const { entries, replaced } = await sayingWhy(file, () =>
    restoreBackup(file, userData, { at: new Date(), how: "terminal" }),
  );
  process.stdout.write(`${entries} entries restored.\n`);
  if (replaced !== null) process.stderr.write(`beket: the database before is kept as ${replaced}.\n`);
  if (!(await isRecorded(userData)))
    process.stderr.write(
      "beket: the key of this station (station-key.pem) is not in the folder: nothing can be signed until it is.\n",
    );
}

/** Without the key it is recorded when the program opens with it. */
function isRecorded(userData: string): Promise<boolean> {
  return withStation(userData, (store) => {
    try {
      recordRestore(stationDesk(store, userData));
      return true;
    } catch (error) {
      if (error instanceof BeketError && error.code === "station-key-missing") return false;
      throw error;
    }
  });
}
