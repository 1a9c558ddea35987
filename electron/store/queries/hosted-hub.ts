import type { z } from "zod";
import { type HostedSettings, hostedSettingsSchema } from "../../../shared/schemas/hosting.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const read = {
  name: "hosted_hub.read",
  sql: "SELECT name, port, host FROM hosted_hub",
  row: hostedSettingsSchema,
} satisfies Select<z.ZodType>;
const put: Change = {
  name: "hosted_hub.put",
  sql: `INSERT INTO hosted_hub (only, name, port, host) VALUES (1, @name, @port, @host)
        ON CONFLICT (only) DO UPDATE SET name = excluded.name, port = excluded.port, host = excluded.host`,
};
const remove: Change = { name: "hosted_hub.remove", sql: "DELETE FROM hosted_hub" };

export const readHostedHub = (db: ReadableDb): HostedSettings | undefined => db.get(read);

export function putHostedHub(db: WritableDb, settings: HostedSettings): void {
  db.run(put, { ...settings });
}

export function removeHostedHub(db: WritableDb): void {
  db.run(remove);
}
