import path from "node:path";
import type { Command } from "commander";
import type { Verified } from "../../shared/schemas/log-check.ts";
import { evidenceFolder } from "../evidence/file-store.ts";
import { readWitness } from "../services/log-witness.ts";
import { storeFile } from "../services/station-desk.ts";
import { DamagedBesideLog, type Depth, verifyStore } from "../services/verify-store.ts";
import { isDamage } from "../store/store-error.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { CliFailure } from "./failure.ts";
import { PROBLEM_SENTENCES } from "./sentences.ts";
import { sayingWhy } from "./station.ts";

const HELP = `
Checks the log's chain and signatures, the pages of the file, and that what the program lists and finds is
what the entries say; beside beket.sqlite, also the evidence files, and that the log's end is where the program last
saw it. Nothing is changed. In a backup it can not see entries cut off at the end: compare the number of entries
with what a supervisor or another backup knows.
Exit code 0: sound. 1: not sound, the first bad entry is named. 2: there is nothing that could be checked.`;

const EXIT_NOT_SOUND = 1;

interface Options {
  readonly userData?: string;
}

/** `beket verify [FILE]`: whether a store or a backup is what was written. */
export const verifyCommand = (): Command =>
  subcommand("verify")
    .description("check a station's database or a backup of it")
    .argument("[file]", "the database (default: that of --user-data)")
    .option("--user-data <folder>", "the folder of the station")
    .addHelpText("after", HELP)
    .action((file: string | undefined, { userData }: Options) => verify(fileToVerify(file, userData)));

/** A backup is verified without the files and the witness: they are not beside it. */
function besideStore(file: string): Pick<Depth, "evidence" | "witness"> {
  if (path.basename(file) !== path.basename(storeFile(""))) return {};
  const userData = path.dirname(file);
  return { evidence: evidenceFolder(userData), witness: readWitness(userData) };
}

function fileToVerify(file: string | undefined, userData: string | undefined): string {
  if (file !== undefined) return file;
  if (userData !== undefined) return storeFile(userData);
  throw new CliFailure("Name the database, or the station's folder with --user-data.");
}

async function verify(file: string): Promise<void> {
  const problem = await problemOf(file);
  if (problem === null) return;
  process.stderr.write(`beket: ${file}: ${problem}\n`);
  process.exitCode = EXIT_NOT_SOUND;
}

/** Says on standard output that the file is sound; a sentence when it is not. */
function problemOf(file: string): Promise<string | null> {
  return sayingWhy(file, async () => {
    try {
      const { entries, firstBad } = await verifyStore(file, { whole: true, ...besideStore(file) });
      if (firstBad) return sentenceOf(firstBad);
      process.stdout.write(`${entries} entries, all sound.\n`);
      return null;
    } catch (error) {
      if (error instanceof DamagedBesideLog)
        return `the log itself is sound: ${error.entries} entries. Damaged: ${error.message} (beket rebuild mends what is made from the log).`;
      if (isDamage(error)) return `the database is damaged (${error.message}).`;
      throw error;
    }
  });
}

type FirstBad = NonNullable<Verified["firstBad"]>;

function sentenceOf({ sequence, problem, table }: FirstBad): string {
  const where = table === undefined ? "" : ` (table ${table})`;
  return `entry ${sequence}${where}: ${PROBLEM_SENTENCES[problem]}`;
}
