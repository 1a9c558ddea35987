import type { KeyObject } from "node:crypto";
import { PackageRefused } from "../../shared/catalogue-package/refusal.ts";
import { BeketError, type ErrorCode } from "../../shared/contract/errors.ts";
import { publicPem } from "../catalogue-package/keys.ts";
import { type OpenedPackage, openAside } from "../catalogue-package/open-aside.ts";
import { type CataloguePackage, readPackage } from "../catalogue-package/read.ts";
import type { IndexPlace } from "../screening/kept-index.ts";
import { newestCatalogue } from "../store/catalogue.ts";
import type { ReadableDb } from "../store/databases.ts";

export interface PackageDoor {
  readonly db: ReadableDb;
  /** Read anew for every package: a key that was put there or taken away counts at once. */
  readonly trustedKeys: () => KeyObject[];
}

/** Opens packages that someone wants to import, without holding the window. */
export interface PackageOpener {
  /**
   * The package must be newer than every version that is kept, also after a rollback: the publisher's numbers
   * only rise.
   * @param pack whether to pack the catalogue for screening too, and keep its index
   * @throws BeketError `catalogue-…` with the reason
   */
  open(content: string, pack: boolean): Promise<OpenedPackage>;
}

interface OpenerOptions extends PackageDoor {
  readonly index: IndexPlace;
  readonly workerFile: string | URL;
}

export function createPackageOpener({ db, trustedKeys, index, workerFile }: OpenerOptions): PackageOpener {
  return {
    async open(content, pack) {
      const keys = trustedKeys().map(publicPem);
      const current = newestCatalogue(db)?.version;
      try {
        return await openAside({ content, keys, current, index: pack ? index : null }, workerFile);
      } catch (error) {
        throw asCatalogueError(error);
      }
    },
  };
}

/** The same on this thread: for who has no window to hold. @throws BeketError `catalogue-…` with the reason */
export function openPackage({ db, trustedKeys }: PackageDoor, content: string): CataloguePackage {
  try {
    const current = newestCatalogue(db)?.version;
    return readPackage(Buffer.from(content, "base64"), { keys: trustedKeys(), current });
  } catch (error) {
    throw asCatalogueError(error);
  }
}

/** A refusal as it crosses the contract; any other error as it is. */
function asCatalogueError(error: unknown): unknown {
  if (!(error instanceof PackageRefused)) return error;
  const code: ErrorCode = `catalogue-${error.reason}`;
  return new BeketError(code, error.message);
}
