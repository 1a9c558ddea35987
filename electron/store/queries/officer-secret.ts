import { z } from "zod";
import type { KeptSecret } from "../../secrets/scrypt.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

/** Whose secret the printed recovery key is. */
export const RECOVERY = "recovery";

const read = {
  name: "officer_secret.read",
  sql: "SELECT n AS N, r, p, salt, hash FROM officer_secret WHERE owner = @owner",
  row: z.object({ N: z.int(), r: z.int(), p: z.int(), salt: z.string(), hash: z.string() }),
} satisfies Select<z.ZodType>;

const put: Change = {
  name: "officer_secret.put",
  sql: `INSERT INTO officer_secret (owner, n, r, p, salt, hash) VALUES (@owner, @N, @r, @p, @salt, @hash)
        ON CONFLICT (owner) DO UPDATE SET
          n = excluded.n, r = excluded.r, p = excluded.p, salt = excluded.salt, hash = excluded.hash`,
};

/** @param owner an account's id, or `RECOVERY` */
export function readSecret(db: ReadableDb, owner: string): KeptSecret | undefined {
  return db.get(read, { owner });
}

export function putSecret(db: WritableDb, owner: string, secret: KeptSecret): void {
  db.run(put, { owner, ...secret });
}
