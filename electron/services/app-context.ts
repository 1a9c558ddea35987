import type { ResponseOf } from "../../shared/contract/contract.ts";
import type { Bulk } from "../screening/bulk.ts";
import type { CatalogueInUse } from "./catalogue-in-use.ts";
import type { Desk } from "./desk.ts";
import type { Example } from "./examples.ts";
import type { PackageOpener } from "./open-package.ts";

export type Host = ResponseOf<"app.info">["host"];

/** All that the open program has; a use case names the part that it works with. */
export interface AppContext extends Desk {
  /** The store's file, to be verified past the connection that writes. */
  readonly file: string;
  readonly version: string;
  readonly host: Host;
  readonly inUse: CatalogueInUse;
  readonly packages: PackageOpener;
  readonly bulk: Bulk;
  readonly readExamples: () => Example[];
}
