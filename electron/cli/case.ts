import { copyFile } from "node:fs/promises";
import type { Command } from "commander";
import { giveCaseOut } from "../services/export-case.ts";
import { stationDesk } from "../services/station-desk.ts";
import { documentSources, notWritten } from "./act.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { withStation } from "./station.ts";

const HELP = `
ENTRY is the id of a decision, as the log screen shows it. The archive holds the truck's entries, files and
acts, and verify.mjs, which checks them with nothing but Node. The log records the export.`;

interface Options {
  readonly userData: string;
  readonly out: string;
}

/** `beket case ENTRY`: all of one truck as an archive. */
export const caseCommand = (): Command =>
  subcommand("case")
    .description("write all of one truck as an archive that can be verified")
    .argument("<entry>", "id of the decision's entry")
    .requiredOption("--user-data <folder>", "the folder of the station")
    .requiredOption("--out <file>", "the ZIP to write")
    .addHelpText("after", HELP)
    .action((entry: string, { userData, out }: Options) =>
      withStation(userData, async (store) => {
        const desk = { ...stationDesk(store, userData), ...documentSources(userData), userData };
        await giveCaseOut(desk, entry, async ({ file, lost }, leaving) => {
          leaving();
          await copyFile(file, out).catch((error: unknown) => {
            throw notWritten(out, error);
          });
          if (lost > 0) process.stderr.write(`beket: ${lost} files are lost and are not in it.\n`);
        });
      }),
    );
