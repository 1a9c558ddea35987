import type { ResponseOf } from "../../shared/contract/contract.ts";
import type { CatalogueThread } from "../catalogue-reader/start.ts";
import type { HandOver } from "../documents/hand-over.ts";
import type { LogReader } from "../log-reader/log-reader.ts";
import type { Bulk } from "../screening/bulk.ts";
import type { Hosting } from "../sync/hosting.ts";
import type { SyncRunner } from "../sync/runner.ts";
import type { StationSync } from "../sync/station-sync.ts";
import type { Supervisor } from "../sync/supervisor/supervisor.ts";
import type { CatalogueInUse } from "./catalogue-in-use.ts";
import type { SignInDesk } from "./check-secret.ts";
import type { EvidenceDesk } from "./evidence-desk.ts";
import type { Example } from "./examples.ts";
import type { LogExports } from "./hand-over-log.ts";
import type { BackupKeeper } from "./keep-backups.ts";
import type { LogCut } from "./keep-log-witness.ts";
import type { LogChecks } from "./log-checks.ts";
import type { PackageDoor, PackageOpener } from "./open-package.ts";
import type { Rescreening } from "./rescreening.ts";
import type { Restore } from "./restorable-app.ts";

export type Host = ResponseOf<"app.info">["host"];

/** What the editing and publishing of a catalogue needs of the program around it. */
export interface PublishingTools {
  readonly userData: string;
  /** The folder of the keys that this user added to the trusted ones. */
  readonly trusted: string;
}

/** All that the open program has; a use case names the part that it works with. */
export interface AppContext extends EvidenceDesk, SignInDesk {
  /** The store's file. */
  readonly file: string;
  readonly userData: string;
  readonly version: string;
  readonly host: Host;
  readonly inUse: CatalogueInUse;
  readonly trustedKeys: PackageDoor["trustedKeys"];
  readonly hosting: Hosting;
  readonly packages: PackageOpener;
  readonly catalogueReader: CatalogueThread;
  readonly bulk: Bulk;
  readonly logReader: LogReader;
  readonly logExports: LogExports;
  readonly logChecks: LogChecks;
  /** `dist/documents`: fonts and words of the acts. */
  readonly documents: string;
  /** How documents leave the program. */
  readonly handOver: HandOver;
  readonly backups: BackupKeeper;
  readonly restore: Restore;
  /** What was found missing from the log's end at this start. */
  readonly logCut: LogCut | null;
  readonly rescreening: Rescreening;
  readonly publishing: PublishingTools;
  readonly sync: StationSync & { readonly runner: SyncRunner };
  readonly supervisor: Supervisor;
  readonly readExamples: () => Example[];
}
