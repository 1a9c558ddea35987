import type { z } from "zod";
import { type Station, stationSchema } from "../../../shared/schemas/station.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const read = {
  name: "station.read",
  sql: "SELECT id, post, crossing, public_key AS publicKey FROM station",
  row: stationSchema,
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "station.insert",
  sql: "INSERT INTO station (id, post, crossing, public_key) VALUES (@id, @post, @crossing, @publicKey)",
};

const rename: Change = {
  name: "station.rename",
  sql: "UPDATE station SET post = @post, crossing = @crossing",
};

export function readStation(db: ReadableDb): Station | undefined {
  return db.get(read);
}

export function insertStation(db: WritableDb, station: Station): void {
  db.run(insert, { ...station });
}

export function renameStation(db: WritableDb, { post, crossing }: Pick<Station, "post" | "crossing">): void {
  db.run(rename, { post, crossing });
}
