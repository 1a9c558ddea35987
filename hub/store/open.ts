import { mkdirSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { keepToOwner } from "./keep-to-owner.ts";
import { migrate } from "./migrate.ts";
import { TransactionalSqliteDialect } from "./sqlite-dialect.ts";
import type { Tables } from "./tables.ts";

export interface StoreOptions {
  /** Folder of the SQLite database; not used with PostgreSQL. */
  readonly dataDir: string;
  /** `postgres://…` */
  readonly databaseUrl?: string | undefined;
  /** Connections to PostgreSQL of this process. */
  readonly connections?: number | undefined;
  /** A connection to PostgreSQL that was idle has failed; the next request opens another. */
  readonly onLostConnection?: ((error: Error) => void) | undefined;
}

export type Store = Kysely<Tables>;

/** Opens the store and brings it up to date. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const isSqlite = options.databaseUrl === undefined;
  const db = isSqlite ? openSqlite(options.dataDir) : openPostgres(options);
  try {
    await migrate(db);
    // PostgreSQL keeps its statistics by itself; SQLite looks at what has changed since it was last opened.
    if (isSqlite) {
      await sql`PRAGMA optimize = 0x10002`.execute(db);
      // To wait for a lock stops the whole program: from now on `write` does it.
      await sql`PRAGMA busy_timeout = ${sql.lit(STANDSTILL_MS)}`.execute(db);
    }
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Nobody notices, and a reader outlasts another program that is just closing the database. */
const STANDSTILL_MS = 20;

function openSqlite(dataDir: string): Store {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, "hub.sqlite");
  keepToOwner(file);
  const database = new Database(file, { timeout: 10_000 });
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  database.pragma("cache_size = -65536");
  return new Kysely<Tables>({ dialect: new TransactionalSqliteDialect({ database }) });
}

/** Type of `bigint` in PostgreSQL's catalogue: sums and numbers here all stay below 2^53. */
const INT8 = 20;
/** Type of `numeric`, which sums of `bigint` have. */
const NUMERIC = 1700;

function openPostgres({ databaseUrl, connections = 10, onLostConnection }: StoreOptions): Store {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: connections,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (type, format) =>
        type === INT8 || type === NUMERIC ? Number : pg.types.getTypeParser(type, format),
    },
  });
  // Without a listener a connection that breaks between two statements would end the process.
  pool.on("connect", (client) => client.on("error", (error) => onLostConnection?.(error)));
  pool.on("error", (error) => onLostConnection?.(error));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
