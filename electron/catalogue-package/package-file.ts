import { closeSync, fstatSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { PACKAGE_LIMITS } from "../../shared/catalogue-package/manifest.ts";
import { PackageRefused } from "../../shared/catalogue-package/refusal.ts";

/** `beket-catalogue-2026.11.1.bkc` */
export const packageFileName = (version: string): string => `beket-catalogue-${version}.bkc`;

/** The version that a file's name speaks of; undefined for another's file. */
export const packageVersion = (name: string): string | undefined =>
  /^beket-catalogue-(\d{4}\.\d{2}\.\d+)\.bkc$/.exec(name)?.[1];

/**
 * The bytes of a package file; one over the limit is not even read.
 * @throws PackageRefused `too-large`
 */
export function loadPackageFile(file: string): Buffer {
  const handle = openSync(file, "r");
  try {
    const stats = fstatSync(handle);
    // A device or a pipe has no size to look at before it is read.
    if (!stats.isFile()) throw new PackageRefused("unknown-format", "not a file");
    if (stats.size > PACKAGE_LIMITS.file) throw new PackageRefused("too-large", "the file is over the limit");
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Whole or not at all: nobody finds half a package under its name. */
export function savePackageFile(file: string, bytes: Buffer): void {
  const draft = `${file}.new`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}
