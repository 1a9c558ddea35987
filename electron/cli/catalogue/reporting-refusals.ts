import { PackageRefused } from "../../../shared/catalogue-package/refusal.ts";
import { printable } from "./text.ts";

/** A package was refused; the reason is on standard error. */
const EXIT_REFUSED = 1;

/** Runs what reads packages: a refused one ends it with its reason and exit code 1. */
export function reportingRefusals(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!(error instanceof PackageRefused)) throw error;
    process.stderr.write(`beket: refused (${error.reason}): ${printable(error.message)}.\n`);
    process.exitCode = EXIT_REFUSED;
  }
}
