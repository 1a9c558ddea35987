import { type Command, Option } from "commander";
import { type CatalogueStats, catalogueStats } from "../../../shared/catalogue-package/stats.ts";
import { ownSources, readEither } from "./inputs.ts";
import { reportingRefusals } from "./reporting-refusals.ts";
import { subcommand } from "./subcommand.ts";
import { json, table } from "./text.ts";

const HELP = `
terms       what is written to be matched, before the program generates further spellings: terms of
            categories, names and spellings of brands and of makers, stems of part-number families
byLanguage  terms of categories by their language; names and spellings by their letters (Kazakh letters
            kk, other Cyrillic ru, Chinese zh); "names" are those in Latin letters, and the stems
byGroup     terms by the group of the category that they, their brand or their maker belongs to
Both add up to terms.`;

interface Options {
  readonly format: "json" | "table";
}

export const statsCommand = (): Command =>
  subcommand("stats")
    .description("count what a catalogue holds")
    .argument("[source]", "a package or a folder of sources (default: resources/catalogue of this program)")
    .addOption(new Option("--format <format>", "how to print").choices(["json", "table"]).default("table"))
    .addHelpText("after", HELP)
    .action((source: string | undefined, { format }: Options) =>
      reportingRefusals(() => {
        const stats = catalogueStats(readEither(source ?? ownSources()));
        process.stdout.write(format === "json" ? json(stats) : describe(stats));
      }),
    );

const describe = ({ byLanguage, byGroup, ...counts }: CatalogueStats): string =>
  table([
    ...Object.entries(counts),
    ["", ""],
    ["terms by language", ""],
    ...Object.entries(byLanguage),
    ["", ""],
    ["terms by group", ""],
    ...Object.entries(byGroup),
  ]);
