import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { StoreOptions } from "../../../hub/store/open.ts";
import { type Postgres, query } from "../../support/hub/postgres.ts";

export const STORES = ["SQLite", "PostgreSQL"] as const;
export type StoreName = (typeof STORES)[number];

const folders = new Set<string>();

/** Runs the work on a new, empty store, and takes it away afterwards. */
export async function onNewStore<T>(
  name: StoreName,
  postgres: Postgres,
  work: (options: StoreOptions) => Promise<T>,
): Promise<T> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "beket-bench-"));
  folders.add(dataDir);
  const databaseUrl = name === "PostgreSQL" ? await postgres.createDatabase() : undefined;
  try {
    return await work({ dataDir, databaseUrl });
  } finally {
    if (databaseUrl !== undefined) await dropDatabase(databaseUrl);
    removeFolder(dataDir);
  }
}

/** For a bench that is broken off. */
export function removeStores(): void {
  for (const folder of folders) removeFolder(folder);
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  folders.delete(folder);
}

async function dropDatabase(databaseUrl: string): Promise<void> {
  const admin = new URL(databaseUrl);
  const name = admin.pathname.slice(1);
  admin.pathname = "/postgres";
  await query(admin.href, `DROP DATABASE ${name} WITH (FORCE)`);
}
