import type { Command } from "commander";
import { backupFolder, copyBackup, makeBackup } from "../services/make-backup.ts";
import { stationDesk } from "../services/station-desk.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { withStation } from "./station.ts";

const HELP = `
Made while the program may be open, then opened and checked; one that is not sound is not kept. Of each folder
the newest of seven days and of four weeks stay. The station's key (station-key.pem) is not in a backup.
Prints the path of the backup.`;

interface Options {
  readonly userData: string;
  readonly to?: string;
}

/** `beket backup`: the day's backup, now. */
export const backupCommand = (): Command =>
  subcommand("backup")
    .description("back a station's database up into its folder, and into a second one")
    .requiredOption("--user-data <folder>", "the folder of the station")
    .option("--to <folder>", "a second place, on another disk or a USB stick")
    .addHelpText("after", HELP)
    .action(({ userData, to }: Options) => backup(userData, to));

async function backup(userData: string, second: string | undefined): Promise<void> {
  const { file, entries } = await withStation(userData, async (store) => {
    const desk = stationDesk(store, userData);
    const places = { backup: store.backup, folder: backupFolder(userData) };
    const made = await makeBackup(desk, places, { whole: true });
    if (second !== undefined) await copyBackup(desk, made.file, second, { whole: true });
    return made;
  });
  process.stdout.write(`${file}\n`);
  process.stderr.write(`beket: backed up ${entries} entries.\n`);
}
