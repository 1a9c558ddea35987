import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { PackageRefused } from "../../../shared/catalogue-package/refusal.ts";
import type { Catalogue } from "../../../shared/schemas/catalogue.ts";
import { readCatalogueSources } from "../../catalogue/read-sources.ts";
import { loadPackageFile } from "../../catalogue-package/package-file.ts";
import { inspectPackage } from "../../catalogue-package/read.ts";
import { appRoot } from "../app-root.ts";
import { CliFailure } from "../failure.ts";

/** The sources that this copy of the program carries. */
export const ownSources = (): string => path.join(appRoot(), "resources", "catalogue");

export const readSources = (folder: string): Catalogue =>
  failing(`The catalogue in ${folder} cannot be read`, () => readCatalogueSources(folder));

/** Reads a package file; a refusal names it. */
export function readPackageFile<T>(file: string, read: (bytes: Buffer) => T): T {
  try {
    return read(failing(`${file} cannot be read`, () => loadPackageFile(file)));
  } catch (error) {
    if (error instanceof PackageRefused) throw new PackageRefused(error.reason, `${file}: ${error.message}`);
    throw error;
  }
}

/** A key from its PEM file. */
export const readKey = <K>(file: string, parse: (pem: string) => K): K =>
  failing(`The key in ${file} cannot be used`, () => parse(readFileSync(file, "utf8")));

/** The catalogue in a folder of sources or in a package, whoever signed that. */
export function readEither(source: string): Catalogue {
  const isFolder = failing(`${source} cannot be read`, () => statSync(source).isDirectory());
  if (isFolder) return readSources(source);
  const { catalogue } = readPackageFile(source, inspectPackage);
  process.stderr.write(`beket: who signed ${source} was not checked: catalogue verify does that.\n`);
  return catalogue;
}

/** Whatever goes wrong is the fault of what the user named; a package's refusal stays one. */
export function failing<T>(complaint: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof PackageRefused) throw error;
    throw new CliFailure(`${complaint}: ${messageOf(error)}.`);
  }
}

function messageOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  if (!(error instanceof Error)) return String(error);
  return "code" in error && error.code === "ENOENT" && "path" in error
    ? `no such file or folder (${String(error.path)})`
    : error.message;
}
