import { createPublicKey } from "node:crypto";
import { type Command, InvalidArgumentError } from "commander";
import { manifestSchema } from "../../../shared/catalogue-package/manifest.ts";
import { parsePrivateKey } from "../../catalogue-package/keys.ts";
import { packageFileName, savePackageFile } from "../../catalogue-package/package-file.ts";
import { readPackage } from "../../catalogue-package/read.ts";
import { writePackage } from "../../catalogue-package/write.ts";
import { CliFailure } from "../failure.ts";
import { failing, ownSources, readKey, readSources } from "./inputs.ts";
import { reportingRefusals } from "./reporting-refusals.ts";
import { subcommand } from "./subcommand.ts";

interface Options {
  readonly out?: string;
  readonly key?: string;
  readonly issuer: string;
  readonly notes: string;
  readonly from?: string;
}

export const buildCommand = (): Command =>
  subcommand("build")
    .description("pack and sign the catalogue: the same sources, key, issuer and notes give the same bytes")
    .option("--out <file>", "the package to write (default: beket-catalogue-<version>.bkc)")
    .option("--key <file>", "the publisher's private key (PEM), which every package is signed with")
    .option("--issuer <name>", "who publishes the catalogue", parseIssuer, "Beket")
    .option("--notes <text>", "what is new", parseNotes, "")
    .option("--from <folder>", "the sources (default: resources/catalogue of this program)")
    .addHelpText("after", "\nPrints the path of the package.")
    .action((options: Options) => reportingRefusals(() => build(options)));

function parseIssuer(text: string): string {
  const issuer = manifestSchema.shape.issuer.safeParse(text);
  if (!issuer.success) throw new InvalidArgumentError("An issuer has a name, of at most 200 letters.");
  return issuer.data;
}

function parseNotes(text: string): string {
  const notes = manifestSchema.shape.notes.safeParse(text);
  if (!notes.success) throw new InvalidArgumentError("Notes have at most 10,000 letters.");
  return notes.data;
}

function build({ out, key, issuer, notes, from }: Options): void {
  if (key === undefined)
    throw new CliFailure(
      "A package must be signed: name the publisher's private key with --key (catalogue keygen makes one).",
    );
  const privateKey = readKey(key, parsePrivateKey);
  const catalogue = readSources(from ?? ownSources());
  const { manifest, file } = writePackage(catalogue, { issuer, notes, privateKey });
  // What no station would take must not leave the publisher.
  readPackage(file, { keys: [createPublicKey(privateKey)] });
  const target = out ?? packageFileName(manifest.version);
  failing(`${target} cannot be written`, () => savePackageFile(target, file));
  process.stdout.write(`${target}\n`);
  process.stderr.write(
    `beket: packed catalogue ${manifest.version}, ${String(manifest.counts.terms)} terms in ${String(file.length)} bytes, signed with key ${manifest.key}.\n`,
  );
}
