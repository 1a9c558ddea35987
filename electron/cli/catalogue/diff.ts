import { type Command, Option } from "commander";
import { diffCatalogues } from "../../../shared/catalogue-package/diff.ts";
import { searchChanges } from "../../../shared/catalogue-package/search-changes.ts";
import { summariseChanges } from "../../../shared/catalogue-package/summarise-changes.ts";
import { describeDiff } from "./describe-diff.ts";
import { readEither } from "./inputs.ts";
import { reportingRefusals } from "./reporting-refusals.ts";
import { subcommand } from "./subcommand.ts";
import { json } from "./text.ts";

interface Options {
  readonly format: "json" | "text";
  readonly search: string;
}

export const diffCommand = (): Command =>
  subcommand("diff")
    .description("list what the second catalogue adds, removes and changes")
    .argument("<a>", "a package or a folder of sources")
    .argument("<b>", "another")
    .addOption(new Option("--format <format>", "how to print").choices(["json", "text"]).default("text"))
    .option("--search <text>", "only changes in which all these words stand, whatever their case", "")
    .addHelpText("after", "\nThe order of entries is no difference. Of changes not shown, none are counted.")
    .action((a: string, b: string, options: Options) => reportingRefusals(() => diff(a, b, options)));

function diff(a: string, b: string, { format, search }: Options): void {
  const { from, to, changes: all } = diffCatalogues(readEither(a), readEither(b));
  const changes = searchChanges(all, search);
  const summary = summariseChanges(changes);
  const shown = { from, to, summary, changes };
  process.stdout.write(format === "json" ? json(shown) : describeDiff(shown, all.length));
}
