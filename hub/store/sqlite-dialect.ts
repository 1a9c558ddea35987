import {
  type DialectAdapter,
  type Kysely,
  type MigrationLockOptions,
  SqliteAdapter,
  SqliteDialect,
  sql,
} from "kysely";

/** Kysely takes SQLite's tables for something that can not be made in a transaction: they can. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /** A write, so that of two programs that start together one waits for the other. */
  override async acquireMigrationLock(
    db: Kysely<unknown>,
    { lockTable }: MigrationLockOptions,
  ): Promise<void> {
    await sql`UPDATE ${sql.table(lockTable)} SET is_locked = is_locked`.execute(db);
  }
}

/** SQLite whose migrations happen whole or not at all. */
export class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter();
  }
}
