import { type Command, InvalidArgumentError } from "commander";
import type { Manifest } from "../../../shared/catalogue-package/manifest.ts";
import { REFUSALS } from "../../../shared/catalogue-package/refusal.ts";
import { catalogueSchema } from "../../../shared/schemas/catalogue.ts";
import { parsePublicKey } from "../../catalogue-package/keys.ts";
import { readPackage } from "../../catalogue-package/read.ts";
import { readKey, readPackageFile } from "./inputs.ts";
import { reportingRefusals } from "./reporting-refusals.ts";
import { subcommand } from "./subcommand.ts";
import { table } from "./text.ts";

interface Options {
  readonly key: readonly string[];
  readonly current?: string;
}

export const verifyCommand = (): Command =>
  subcommand("verify")
    .description("check a package as a station does before it takes it")
    .argument("<file>", "the package")
    .requiredOption("--key <file>", "a public key (PEM) to trust; may be given more than once", addKey)
    .option("--current <version>", "the version in use, which the package must be newer than", parseVersion)
    .addHelpText(
      "after",
      `\nPrints what the package says of itself. A refused one ends with exit code 1 and a reason on\nstandard error, one of: ${REFUSALS.join(", ")}.`,
    )
    .action((file: string, options: Options) => reportingRefusals(() => verify(file, options)));

const addKey = (file: string, keys: readonly string[] = []): string[] => [...keys, file];

function parseVersion(text: string): string {
  const version = catalogueSchema.shape.version.safeParse(text);
  if (!version.success) throw new InvalidArgumentError("A version reads like 2026.11.1.");
  return version.data;
}

function verify(file: string, { key, current }: Options): void {
  const keys = key.map((name) => readKey(name, parsePublicKey));
  const { manifest } = readPackageFile(file, (bytes) => readPackage(bytes, { keys, current }));
  process.stdout.write(describe(manifest));
  process.stderr.write(`beket: ${file} is whole and signed with a trusted key.\n`);
}

const describe = ({ version, issued, issuer, notes, key, catalogue, counts }: Manifest): string =>
  table([
    ["version", version],
    ["issued", issued],
    ["issuer", issuer],
    ["notes", notes],
    ["key", key],
    ["sha256", catalogue.sha256],
    ...Object.entries(counts),
  ]);
