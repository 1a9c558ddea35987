import { type Kysely, type Migration, Migrator } from "kysely";
import { MIGRATIONS } from "./migrations/index.ts";
import type { Tables } from "./tables.ts";

/**
 * Brings the database to the last step, all in one transaction. On PostgreSQL an advisory lock lets one of
 * several hubs that start together do it while the others wait. A database of a later hub is refused untouched.
 */
export async function migrate(
  db: Kysely<Tables>,
  migrations: Readonly<Record<string, Migration>> = MIGRATIONS,
): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
