import { existsSync } from "node:fs";
import path from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { z } from "zod";
import { readCatalogueSources } from "../catalogue/read-sources.ts";
import { createScreener } from "../screening/screener.ts";
import { loadCatalogue } from "../services/load-catalogue.ts";
import { stationDesk, storeFile } from "../services/station-desk.ts";
import { appRoot } from "./app-root.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { CliFailure } from "./failure.ts";
import { generateStation } from "./generate/generate-station.ts";
import { GENERATED_PIN } from "./generate/officers.ts";
import { readPools } from "./generate/pools.ts";
import { createRandom } from "./generate/random.ts";
import { createTimetable } from "./generate/timetable.ts";
import { programVersion } from "./program-version.ts";
import { withStore } from "./station.ts";

const MOST_TRUCKS = 10_000_000;
const PROGRESS_EVERY = 500;
const UNTIL = "2026-11-23T00:00:00.000Z";

const HELP = `
The same seed, number and end give the same trucks, decisions and entry hashes; the station's key, and so
the signatures, are new each time. Everybody at it signs in with the PIN ${GENERATED_PIN}. A station that is there already is never touched.`;

interface Options {
  readonly trucks: number;
  readonly userData: string;
  readonly seed: number;
  readonly until: Date;
}

/** `beket generate`: an invented station, for screenshots, benches and trying things out. */
export const generateCommand = (): Command =>
  subcommand("generate")
    .description("write an invented station: weeks of trucks, screened and decided")
    .requiredOption("--trucks <number>", "how many are decided", wholeNumber)
    .requiredOption("--user-data <folder>", "where to write it")
    .option("--seed <number>", "which of all stations", wholeNumber, 1)
    .option("--until <time>", "when its last truck has been decided (ISO 8601)", time, new Date(UNTIL))
    .addHelpText("after", HELP)
    .action((options: Options) => generate(options));

function wholeNumber(text: string): number {
  const number = z.coerce.number().int().min(1).max(MOST_TRUCKS).safeParse(text);
  if (!number.success) throw new InvalidArgumentError(`A whole number from 1 to ${MOST_TRUCKS}.`);
  return number.data;
}

function time(text: string): Date {
  const date = z.iso.datetime({ offset: true }).safeParse(text);
  if (!date.success) throw new InvalidArgumentError("A time reads like 2026-11-23T06:00:00Z.");
  return new Date(date.data);
}

async function generate({ trucks, userData, seed, until }: Options): Promise<void> {
  if (existsSync(storeFile(userData))) throw new CliFailure(`${userData}: there is a station already.`);
  const root = appRoot();
  const random = createRandom(seed);
  const timetable = createTimetable(random, trucks, until);
  await withStore(userData, async (store) => {
    const desk = stationDesk(store, userData, timetable);
    const loaded = loadCatalogue(desk, readCatalogueSources(path.join(root, "resources", "catalogue")));
    await generateStation({
      desk,
      timetable,
      random,
      pools: readPools(path.join(root, "resources", "samples", "station")),
      loaded,
      screener: createScreener(loaded.catalogue, path.join(root, "dist", "words")),
      version: programVersion(root),
      onProgress: (done) => {
        if (done % PROGRESS_EVERY === 0) process.stderr.write(`beket: ${done} of ${trucks} trucks\n`);
      },
    });
  });
  process.stdout.write(`${trucks} trucks in ${userData}\n`);
}
