import { copyFileSync } from "node:fs";
import path from "node:path";
import { sql } from "kysely";
import { temporaryFolder } from "../temporary-folder.ts";
import { query } from "./postgres.ts";
import type { Database, TestHub } from "./stores.ts";

/** Yesterday's state as a database of its own. */
export async function backUp({ options, context }: TestHub, database: Database): Promise<TestHub["options"]> {
  const dataDir = temporaryFolder();
  for (const key of ["hub-key.pem", "hub-identity.txt"])
    copyFileSync(path.join(options.dataDir, key), path.join(dataDir, key));
  if (database.kind === "sqlite") {
    await sql`VACUUM INTO ${path.join(dataDir, "hub.sqlite")}`.execute(context.store);
    return { dataDir, databaseUrl: undefined };
  }
  const source = new URL(options.databaseUrl ?? "").pathname.slice(1);
  const admin = new URL(options.databaseUrl ?? "");
  admin.pathname = "/postgres";
  await query(
    admin.href,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${source}'`,
  );
  await query(admin.href, `CREATE DATABASE copy_${source} TEMPLATE ${source}`);
  const copy = new URL(admin.href);
  copy.pathname = `/copy_${source}`;
  return { dataDir, databaseUrl: copy.href };
}
