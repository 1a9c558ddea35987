import path from "node:path";
import type { Command } from "commander";
import type { Verified } from "../../shared/schemas/log-check.ts";
import { evidenceFolder } from "../evidence/file-store.ts";
import { isKeyOf } from "../log-keys/station-key.ts";
import { requireStation } from "../services/desk.ts";
import { readWitness } from "../services/log-witness.ts";
import { storeFile } from "../services/station-desk.ts";
import { withUpToDate } from "../services/up-to-date-copy.ts";
import { DamagedBesideLog, type Depth, verifyStore } from "../services/verify-store.ts";
import { openReader } from "../store/open.ts";
import { isDamage } from "../store/store-error.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { CliFailure } from "./failure.ts";
import { PROBLEM_SENTENCES, STORE_SENTENCES } from "./sentences.ts";
import { sayingWhy } from "./station.ts";

const HELP = `
Checks the log's chain and signatures, the pages of the file, and that what the program lists and finds is
what the entries say; beside beket.sqlite, also the evidence files, and that the log's end is where the program last
saw it; with --user-data also the station's key. Nothing is changed. In a backup it can not see entries cut off at the end: compare the number of entries
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
    .action((file: string | undefined, options: Options) => verify(file, options));

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

async function verify(named: string | undefined, { userData }: Options): Promise<void> {
  const file = fileToVerify(named, userData);
  const problem = await problemOf(file, named === undefined ? userData : undefined);
  if (problem === null) return;
  process.stderr.write(`beket: ${file}: ${problem}\n`);
  process.exitCode = EXIT_NOT_SOUND;
}

/** Says on standard output that the file is sound, and the key in the folder; a sentence when they are not. */
function problemOf(file: string, keyFolder: string | undefined): Promise<string | null> {
  return sayingWhy(file, async () => {
    try {
      const depth = { whole: true, ...besideStore(file) };
      const { entries, firstBad } = await withUpToDate(file, (current) => verifyStore(current, depth));
      if (firstBad) return sentenceOf(firstBad);
      if (keyFolder !== undefined && !hasKey(file, keyFolder))
        return `the log itself is sound: ${entries} entries. Nothing can be signed: ${STORE_SENTENCES["station-key-missing"]}`;
      process.stdout.write(`${entries} entries, all sound.\n`);
      return null;
    } catch (error) {
      if (error instanceof DamagedBesideLog)
        return `the log itself is sound: ${error.entries} entries. Damaged: ${error.message} (beket rebuild mends what is made from the log; beket restore goes back to a backup).`;
      if (isDamage(error)) return `the database is damaged (${error.message}).`;
      throw error;
    }
  });
}

function hasKey(file: string, folder: string): boolean {
  const { db, close } = openReader(file);
  try {
    return isKeyOf(folder, requireStation(db).publicKey);
  } finally {
    close();
  }
}

type FirstBad = NonNullable<Verified["firstBad"]>;

function sentenceOf({ sequence, problem, table }: FirstBad): string {
  const where = table === undefined ? "" : ` (table ${table})`;
  return `entry ${sequence}${where}: ${PROBLEM_SENTENCES[problem]}`;
}
