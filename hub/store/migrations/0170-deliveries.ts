import { type Kysely, sql } from "kysely";
import { isPostgres } from "../dialect.ts";

/** What became of what was sent down, by post, and the accounts that each post has. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("delivery")
    .addColumn("item", "text", (column) => column.notNull())
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("delivery_key", ["item", "station"])
    .execute();
  await db.schema
    .createTable("post_officer")
    .addColumn("station", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("active", "integer", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("post_officer_key", ["station", "id"])
    .execute();
  await fill(db);
}

/** From the entries that are there already; of one subject the last that came last in its log. */
async function fill(db: Kysely<never>): Promise<void> {
  const member = (name: string) =>
    isPostgres(db)
      ? sql`content::jsonb #>> ${sql.lit(`{payload,${name}}`)}`
      : sql`json_extract(content, ${sql.lit(`$.payload.${name}`)})`;
  const isActive = isPostgres(db)
    ? sql`CASE content::jsonb #>> '{payload,active}' WHEN 'false' THEN 0 ELSE 1 END`
    : sql`coalesce(json_extract(content, '$.payload.active'), 1)`;
  await sql`INSERT INTO delivery (item, station, state, reason, at)
    SELECT item, station, 'applied', '', max(time) FROM
      (SELECT ${member("item")} AS item, station, time FROM entry WHERE kind = 'sync-item-applied') AS applied
    WHERE item IS NOT NULL GROUP BY item, station`.execute(db);
  await sql`INSERT INTO post_officer (station, id, name, role, active, at)
    SELECT station, id, name, role, active, time FROM
      (SELECT station, time, ${member("officer")} AS id, ${member("name")} AS name, ${member("role")} AS role,
        ${isActive} AS active, row_number() OVER
          (PARTITION BY station, ${member("officer")} ORDER BY branch DESC, sequence DESC) AS place
        FROM entry WHERE kind IN ('officer-added', 'officer-changed')) AS account
    WHERE place = 1 AND id IS NOT NULL AND length(name) BETWEEN 1 AND 120
      AND role IN ('inspector', 'supervisor', 'auditor')`.execute(db);
}
