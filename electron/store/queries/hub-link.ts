import type { z } from "zod";
import { type HubLink, hubLinkSchema } from "../../../shared/schemas/sync.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import type { Change, Select } from "../statement.ts";

const read = {
  name: "hub_link.read",
  sql: `SELECT address, fingerprint, certificate_from AS certificateFrom, hub, name, public_key AS publicKey, recipient, enrolled_at AS enrolledAt
        FROM hub_link`,
  row: hubLinkSchema,
} satisfies Select<z.ZodType>;

const put: Change = {
  name: "hub_link.put",
  sql: `INSERT INTO hub_link (only, address, fingerprint, certificate_from, hub, name, public_key, recipient, enrolled_at)
        VALUES (1, @address, @fingerprint, @certificateFrom, @hub, @name, @publicKey, @recipient, @enrolledAt)
        ON CONFLICT (only) DO UPDATE SET
          address = excluded.address, fingerprint = excluded.fingerprint,
          certificate_from = excluded.certificate_from, hub = excluded.hub, name = excluded.name, public_key = excluded.public_key, recipient = excluded.recipient,
          enrolled_at = excluded.enrolled_at`,
};

export function readHubLink(db: ReadableDb): HubLink | undefined {
  return db.get(read);
}

export function putHubLink(db: WritableDb, link: HubLink): void {
  db.run(put, { ...link });
}
