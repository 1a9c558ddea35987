import { z } from "zod";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const hostedSchema = z.object({ name: z.string(), port: z.int() });
export type HostedSettings = z.infer<typeof hostedSchema>;

const read = {
  name: "hosted_hub.read",
  sql: "SELECT name, port FROM hosted_hub",
  row: hostedSchema,
} satisfies Select<z.ZodType>;
const put: Change = {
  name: "hosted_hub.put",
  sql: `INSERT INTO hosted_hub (only, name, port) VALUES (1, @name, @port)
        ON CONFLICT (only) DO UPDATE SET name = excluded.name, port = excluded.port`,
};
const remove: Change = { name: "hosted_hub.remove", sql: "DELETE FROM hosted_hub" };

export const readHostedHub = (db: ReadableDb): HostedSettings | undefined => db.get(read);

export function putHostedHub(db: WritableDb, settings: HostedSettings): void {
  db.run(put, { ...settings });
}

export function removeHostedHub(db: WritableDb): void {
  db.run(remove);
}
