import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { StoreOptions } from "../../../hub/store/open.ts";
import type { Postgres } from "../../support/hub/postgres.ts";

export const STORES = ["SQLite", "PostgreSQL"] as const;
export type StoreName = (typeof STORES)[number];

/** Runs the work on a new, empty store, and takes it away afterwards. */
export async function onNewStore<T>(
  name: StoreName,
  postgres: Postgres,
  work: (options: StoreOptions) => Promise<T>,
): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "beket-bench-"));
  try {
    const databaseUrl = name === "PostgreSQL" ? await postgres.createDatabase() : undefined;
    return await work({ dataDir, databaseUrl });
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
}
