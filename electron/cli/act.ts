import { writeFileSync } from "node:fs";
import path from "node:path";
import { type Command, Option } from "commander";
import { UI_LANGUAGES, type UiLanguage } from "../../shared/schemas/station.ts";
import { evidenceFolder } from "../evidence/file-store.ts";
import { giveOut } from "../services/give-out.ts";
import { entryOfAct } from "../services/hand-over-act.ts";
import { makeAct } from "../services/make-act.ts";
import { stationDesk } from "../services/station-desk.ts";
import { appRoot } from "./app-root.ts";
import { subcommand } from "./catalogue/subcommand.ts";
import { CliFailure } from "./failure.ts";
import { withStation } from "./station.ts";

const HELP = `
ENTRY is the id of a decision, as the log screen shows it. The same entry gives the same bytes. The log
records that the act was saved.`;

interface Options {
  readonly userData: string;
  readonly language: UiLanguage;
  readonly out: string;
}

/** `beket act ENTRY`: the act of a decision as a PDF. */
export const actCommand = (): Command =>
  subcommand("act")
    .description("write the act of a decision as a PDF")
    .argument("<entry>", "id of the decision's entry")
    .requiredOption("--user-data <folder>", "the folder of the station")
    .addOption(new Option("--language <language>", "of the act").choices(UI_LANGUAGES).default("ru"))
    .requiredOption("--out <file>", "the PDF to write")
    .addHelpText("after", HELP)
    .action((entry: string, { userData, language, out }: Options) =>
      withStation(userData, async (store) => {
        const desk = { ...stationDesk(store, userData), ...documentSources(userData) };
        const request = { entry, language };
        const act = await makeAct(desk, request);
        await giveOut(desk, entryOfAct(desk, "act-saved", request, act), async (leaving) => {
          leaving();
          writeOut(out, act.bytes);
        });
      }),
    );

/** Where a station's documents are made from. */
export const documentSources = (userData: string) => ({
  evidence: evidenceFolder(userData),
  documents: path.join(appRoot(), "dist", "documents"),
});

export function writeOut(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes, { mode: 0o600 });
  } catch (error) {
    throw notWritten(file, error);
  }
}

export function notWritten(file: string, error: unknown): CliFailure {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
  return new CliFailure(`${file} can not be written (${code}).`);
}
