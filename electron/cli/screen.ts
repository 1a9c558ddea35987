import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { type Command, Option } from "commander";
import { BeketError } from "../../shared/contract/errors.ts";
import type { ImportResult, RowError } from "../../shared/schemas/import.ts";
import { UI_LANGUAGES, type UiLanguage } from "../../shared/schemas/station.ts";
import { readLines } from "../importing/read-lines.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { CliFailure } from "./failure.ts";
import { screenLines } from "./screen-lines.ts";
import { jsonLine, tableLines } from "./screen-output.ts";
import { FILE_SENTENCES, NO_HEADING, rowSentence } from "./sentences.ts";

const HELP = `
FILE   CSV (comma, semicolon or tab) or XLSX; UTF-8, UTF-16 or Windows-1251; "-" reads standard input.
       A header row in Russian, Kazakh or English names the columns. The goods' names are required; id,
       code, quantity, unit, weight, value, currency and origin may be there.
json   one object a line, in input order:
       {"id","verdict","matches":[{"category","group","title","brand"?,"score","evidence":[{"kind","token","term"}]}],"flags":[]}
Exit code 2 with a sentence on standard error, and nothing printed, when the input can not be read.`;

interface Options {
  readonly format: "json" | "table";
  readonly lang: UiLanguage;
  readonly userData?: string;
}

/** `beket screen FILE`: screens a file without a window. */
export const screenCommand = (): Command =>
  subcommand("screen")
    .description("screen the lines of a file")
    .argument("<file>", 'a CSV or XLSX file, or "-"')
    .addOption(new Option("--format <format>", "how to print").choices(["json", "table"]).default("table"))
    .addOption(new Option("--lang <language>", "of the titles").choices(UI_LANGUAGES).default("ru"))
    .addHelpText("after", HELP)
    .option("--user-data <folder>", "screen as at this station: by its catalogue and its look-alikes")
    .action(async (file: string, { format, lang, userData }: Options) => {
      const { lines } = await readInput(file);
      const screenings = await screenLines(lines, userData);
      const results = screenings.flatMap((screening, at) => {
        const line = lines[at];
        return line === undefined ? [] : [{ line, screening }];
      });
      const out =
        format === "json" ? results.map((result) => jsonLine(result, lang)) : tableLines(results, lang);
      process.stdout.write(out.map((text) => `${text}\n`).join(""));
    });

async function readInput(file: string): Promise<ImportResult> {
  const name = file === "-" ? "standard input" : file;
  const result = await readLines(await readBytes(file), name).catch((error: unknown) => {
    const sentence = error instanceof BeketError ? FILE_SENTENCES[error.code] : undefined;
    throw sentence === undefined ? error : new CliFailure(`${name}: ${sentence}`);
  });
  if (result.headerRow === 0) throw new CliFailure(`${name}, row 1: ${NO_HEADING}`);
  const fatal = result.errors.find(isFatal);
  if (fatal !== undefined) throw new CliFailure(`${name}, row ${fatal.row}: ${rowSentence(fatal)}`);
  for (const error of result.errors)
    process.stderr.write(`beket: ${name}, row ${error.row}: ${rowSentence(error)}\n`);
  return result;
}

/** A code that can not be read is a red flag of the line, and a long text is cut: both are still screened. */
const isFatal = ({ problem }: RowError): boolean =>
  problem !== "description-too-long" && problem !== "code-unreadable";

async function readBytes(file: string): Promise<Uint8Array> {
  if (file === "-") return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new CliFailure(`${file} can not be opened (${code}).`);
  }
}
