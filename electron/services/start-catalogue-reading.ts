import path from "node:path";
import { type CatalogueThread, createCatalogueThread } from "../catalogue-reader/start.ts";
import type { Desk } from "./desk.ts";
import type { AppOptions } from "./open-app.ts";
import { createPackageOpener, type PackageDoor, type PackageOpener } from "./open-package.ts";
import { indexPlace, type ProgramFiles } from "./program-files.ts";
import { storeFile } from "./station-desk.ts";
import { readTrustedKeys } from "./trusted-keys.ts";

interface Parts {
  readonly desk: Pick<Desk, "db">;
  readonly files: ProgramFiles;
  readonly userData: string;
  /** Where the indexes of catalogues are kept. */
  readonly indexFolder: string;
  readonly emit: AppOptions["emit"];
}

interface CatalogueReading extends Pick<PackageDoor, "trustedKeys"> {
  readonly packages: PackageOpener;
  readonly catalogueReader: CatalogueThread;
  /** The folder of the keys that this user added to the trusted ones. */
  readonly trusted: string;
}

/** What reads catalogues on threads of its own: packages that come in, and the one in use with its draft. */
export function startCatalogueReading({ desk, files, userData, indexFolder, emit }: Parts): CatalogueReading {
  const trusted = path.join(userData, "catalogue-keys");
  const index = indexPlace(files, indexFolder);
  const trustedKeys = () => readTrustedKeys([trusted, files.catalogueKeys]);
  return {
    trusted,
    trustedKeys,
    packages: createPackageOpener({
      db: desk.db,
      trustedKeys,
      index,
      workerFile: files.catalogueWorker,
    }),
    catalogueReader: createCatalogueThread({
      file: storeFile(userData),
      evaluationFile: files.evaluation,
      index,
      screeningWorker: files.screeningWorker,
      workerFile: files.catalogueReaderWorker,
      onProgress: (progress) => emit("bulk.progress", progress),
    }),
  };
}
