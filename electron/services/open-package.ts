import type { KeyObject } from "node:crypto";
import { PackageRefused } from "../../shared/catalogue-package/refusal.ts";
import { BeketError, type ErrorCode } from "../../shared/contract/errors.ts";
import { type CataloguePackage, readPackage } from "../catalogue-package/read.ts";
import { newestCatalogue } from "../store/catalogue.ts";
import type { ReadableDb } from "../store/databases.ts";

export interface PackageDoor {
  readonly db: ReadableDb;
  /** Read anew for every package: a key that was put there or taken away counts at once. */
  readonly trustedKeys: () => KeyObject[];
}

/**
 * Reads a package that someone wants to import. It must be newer than every version that is kept, also after
 * a rollback: the publisher's numbers only rise.
 * @throws BeketError `catalogue-…` with the reason
 */
export function openPackage({ db, trustedKeys }: PackageDoor, content: string): CataloguePackage {
  const keys = trustedKeys();
  try {
    return readPackage(Buffer.from(content, "base64"), { keys, current: newestCatalogue(db)?.version });
  } catch (error) {
    if (!(error instanceof PackageRefused)) throw error;
    const code: ErrorCode = `catalogue-${error.reason}`;
    throw new BeketError(code, error.message);
  }
}
