import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { writeSecretFile } from "../log-keys/secret-file.ts";
import { stationDesk } from "../services/station-desk.ts";
import { exportBundle } from "../sync/bundle/export-bundle.ts";
import { importBundle } from "../sync/bundle/import-bundle.ts";
import { notWritten } from "./act.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { CliFailure } from "./failure.ts";
import { withStation } from "./station.ts";
import { commandLineSync } from "./sync.ts";
import { sayingWhyNoSync } from "./sync-sentences.ts";

interface Options {
  readonly userData: string;
}

/** `beket bundle export FILE`, `beket bundle import FILE`: the exchange by USB stick. */
export function bundleCommand(): Command {
  const give = subcommand("export")
    .description("write what the hub has not got into a file, encrypted for the hub")
    .argument("<file>", "the bundle to write")
    .requiredOption("--user-data <folder>", "the folder of the station")
    .action(exportTo);
  const take = subcommand("import")
    .description("take in the hub's answer")
    .argument("<file>", "the answer")
    .requiredOption("--user-data <folder>", "the folder of the station")
    .action(importFrom);
  return subcommand("bundle")
    .description("exchange with the hub by a USB stick")
    .addCommand(give)
    .addCommand(take);
}

async function exportTo(file: string, { userData }: Options): Promise<void> {
  await withStation(userData, (store) =>
    sayingWhyNoSync(async () => {
      const { visitor } = commandLineSync(store, userData);
      const made = await exportBundle({ desk: stationDesk(store, userData), userData, visitor });
      writeBeside(file, made.bytes);
      process.stdout.write(`${made.entries} entries and ${made.files} files written, ${made.left} left.\n`);
    }),
  );
}

async function importFrom(file: string, { userData }: Options): Promise<void> {
  await withStation(userData, (store) =>
    sayingWhyNoSync(async () => {
      const sync = commandLineSync(store, userData);
      const desk = stationDesk(store, userData);
      const applied = await importBundle({ desk, userData, sync }, readBundle(file));
      process.stdout.write(`${applied} items taken in.\n`);
    }),
  );
}

/** On a stick that somebody has prepared the name may be a link to anything: the file takes its place. */
function writeBeside(file: string, bytes: Uint8Array): void {
  try {
    writeSecretFile(file, Buffer.from(bytes));
  } catch (error) {
    throw notWritten(file, error);
  }
}

function readBundle(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new CliFailure(`${file} can not be read.`);
  }
}
