import { type Kysely, sql } from "kysely";

const TABLES = {
  drawn: ["inspection", "station"],
  in_work: ["inspection", "entry", "station", "registered_at"],
} as const;

/** An inspection is its station's: another station that uses the same id changes nothing of it. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.dropIndex("in_work_station").execute();
  for (const [name, columns] of Object.entries(TABLES)) {
    const definitions = sql.join(columns.map((column) => sql`${sql.ref(column)} text NOT NULL`));
    await sql`CREATE TABLE ${sql.table(`own_${name}`)} (${definitions}, PRIMARY KEY (station, inspection))`.execute(
      db,
    );
    const list = sql.join(columns.map((column) => sql.ref(column)));
    await sql`INSERT INTO ${sql.table(`own_${name}`)} (${list}) SELECT ${list} FROM ${sql.table(name)}`.execute(
      db,
    );
    await db.schema.dropTable(name).execute();
    await db.schema.alterTable(`own_${name}`).renameTo(name).execute();
  }
  await db.schema
    .createIndex("in_work_station")
    .on("in_work")
    .columns(["station", "registered_at"])
    .execute();
}
