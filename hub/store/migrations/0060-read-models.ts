import { type Kysely, sql } from "kysely";
import { isPostgres } from "../dialect.ts";

/** What supervisors ask for; made from the entries alone and rebuilt from them at any time. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("truck")
    .addColumn("number", isPostgres(db) ? "bigint" : "integer", (column) => column.primaryKey())
    .addColumn("entry", "text", (column) => column.notNull())
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("branch", "integer", (column) => column.notNull())
    .addColumn("sequence", "integer", (column) => column.notNull())
    .addColumn("post", "text", (column) => column.notNull())
    .addColumn("decided_at", "text", (column) => column.notNull())
    .addColumn("officer", "text", (column) => column.notNull())
    .addColumn("plate", "text", (column) => column.notNull())
    .addColumn("carrier", "text", (column) => column.notNull())
    .addColumn("consignee", "text", (column) => column.notNull())
    .addColumn("verdict", "text", (column) => column.notNull())
    .addColumn("decision", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("line_count", "integer", (column) => column.notNull())
    .addColumn("hit_count", "integer", (column) => column.notNull())
    .addColumn("check_count", "integer", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("truck_station").on("truck").columns(["station", "number"]).execute();
  await db.schema.createIndex("truck_verdict").on("truck").columns(["verdict", "number"]).execute();
  await db.schema.createIndex("truck_reason").on("truck").columns(["reason", "number"]).execute();
  await db.schema.createIndex("truck_entry").unique().on("truck").column("entry").execute();
  await db.schema
    .createTable("drawn")
    .addColumn("inspection", "text", (column) => column.primaryKey())
    .addColumn("station", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("look_alike")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("entry", "text", (column) => column.notNull())
    .addColumn("proposed_at", "text", (column) => column.notNull())
    .addColumn("proposed_by", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("category", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("look_alike_state").on("look_alike").columns(["state", "id"]).execute();
  await db.schema
    .createTable("tally")
    .addColumn("day", "text", (column) => column.notNull())
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("measure", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("amount", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("tally_pk", ["measure", "day", "station", "key"])
    .modifyEnd(isPostgres(db) ? sql`` : sql`WITHOUT ROWID`)
    .execute();
  await (isPostgres(db) ? searchInPostgres(db) : searchInSqlite(db));
}

async function searchInPostgres(db: Kysely<never>): Promise<void> {
  await sql`ALTER TABLE truck ADD COLUMN search tsvector
    GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED`.execute(db);
  await sql`CREATE INDEX truck_search ON truck USING gin (search)`.execute(db);
}

/** The index has no text of its own; the trigger keeps it in step with the table. */
async function searchInSqlite(db: Kysely<never>): Promise<void> {
  await sql`CREATE VIRTUAL TABLE truck_search USING fts5 (
    words, content = '', contentless_delete = 1, detail = 'none',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
  )`.execute(db);
  await sql`CREATE TRIGGER truck_searched AFTER INSERT ON truck BEGIN
    INSERT INTO truck_search (rowid, words) VALUES (NEW.number, NEW.words);
  END`.execute(db);
  await sql`CREATE TRIGGER truck_forgotten AFTER DELETE ON truck BEGIN
    DELETE FROM truck_search WHERE rowid = OLD.number;
  END`.execute(db);
}
