import type { ResponseOf } from "../../shared/contract/contract.ts";
import { readCatalogue } from "../store/catalogue.ts";
import { assertReadModels, assertWholeFile } from "../store/integrity.ts";
import { listCatalogueVersions } from "../store/queries/catalogue-version.ts";
import { openSnapshot, type Snapshot } from "../store/snapshot.ts";
import { digestOf } from "./load-catalogue.ts";
import { verifyFiles } from "./verify-files.ts";
import { verifyLog } from "./verify-log.ts";
import { verifyProjections } from "./verify-projections.ts";

type Verified = ResponseOf<"log.verify">;

export interface Depth {
  /** Reads every page of the file at once and every catalogue in it: for who has no window to serve. */
  readonly whole: boolean;
  /** Where the evidence files lie, to be read and compared too; a backup has none beside it. */
  readonly evidence?: string | undefined;
  readonly signal?: AbortSignal;
}

/**
 * Whether a store's file is what was written: its form, the log's chain and signatures, its pages, and
 * the read models against the log, and the evidence files where they lie beside it. Names the first entry that is bad or listed or found otherwise;
 * throws `store-damaged` where the file can not be read or its form was changed.
 */
export async function verifyStore(file: string, { whole, evidence, signal }: Depth): Promise<Verified> {
  const snapshot = openSnapshot(file);
  try {
    const chain = await verifyLog(snapshot.db, signal);
    if (chain.firstBad) return chain;
    snapshot.assertForm();
    if (whole) assertWhole(snapshot);
    else await assertReadModels(snapshot.db);
    const { entries } = chain;
    const listed = await verifyProjections(snapshot, signal);
    if (listed !== null || evidence === undefined) return { entries, firstBad: listed };
    return { entries, firstBad: await verifyFiles(snapshot.db, evidence, signal) };
  } finally {
    snapshot.close();
  }
}

function assertWhole({ db }: Snapshot): void {
  assertWholeFile(db);
  for (const version of listCatalogueVersions(db)) readCatalogue(db, version, digestOf);
}
