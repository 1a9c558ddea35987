import type { ResponseOf } from "../../shared/contract/contract.ts";
import type { Bulk } from "../screening/bulk.ts";
import type { Screener } from "../screening/screener.ts";
import type { Desk } from "./desk.ts";
import type { Example } from "./examples.ts";
import type { LoadedCatalogue } from "./load-catalogue.ts";

export type Host = ResponseOf<"app.info">["host"];

/** All that the open program has; a use case names the part that it works with. */
export interface AppContext extends Desk {
  readonly version: string;
  readonly host: Host;
  readonly loaded: LoadedCatalogue;
  readonly screener: Screener;
  readonly bulk: Bulk;
  readonly readExamples: () => Example[];
}
