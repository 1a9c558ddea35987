import type { Command } from "commander";
import { createKeyFiles } from "../../catalogue-package/key-files.ts";
import { failing } from "./inputs.ts";
import { subcommand } from "./subcommand.ts";

export const keygenCommand = (): Command =>
  subcommand("keygen")
    .description("make a publisher's key pair (Ed25519)")
    .requiredOption(
      "--out <folder>",
      "where to write the two files; keys that are there are never overwritten",
    )
    .addHelpText("after", "\nPrints the key's id, by which packages name it.")
    .action(({ out }: { readonly out: string }) => keygen(out));

function keygen(out: string): void {
  const { privateFile, publicFile, id } = failing("No key was made", () => createKeyFiles(out));
  process.stdout.write(`${id}\n`);
  process.stderr.write(
    `beket: keep ${privateFile} to yourself, it signs catalogues; stations need ${publicFile}.\n`,
  );
}
