import { endOfRetention, kindsOf } from "../../shared/log/retention.ts";
import {
  KEEP_ALL,
  RETENTION_CLASSES,
  type Retention,
  retentionSchema,
} from "../../shared/schemas/retention.ts";
import type { ActingContext, HubContext } from "../context.ts";
import type { Store } from "../store/open.ts";
import { expiredEntries, keptMonths, putMonths } from "../store/queries/erasure.ts";
import { write } from "../store/write.ts";
import { note } from "./audit.ts";
import { erasePayloads } from "./erase-payloads.ts";

/** Payloads that are erased in one transaction, which those who send entries wait for. */
const AT_ONCE = 100;

/** In place of months, in words that commands and the audit use. */
export const FOR_EVER = "forever";

/** How long this hub keeps payloads, whatever the posts do with theirs. */
export async function readRetention(store: Store): Promise<Retention> {
  const rows = await keptMonths(store);
  return retentionSchema.parse({
    ...KEEP_ALL,
    ...Object.fromEntries(rows.map((row) => [row.class, row.months])),
  });
}

/** Sets the classes that are given; each that becomes another is written down for itself. */
export async function setRetention(hub: ActingContext, changes: Partial<Retention>): Promise<Retention> {
  const before = await readRetention(hub.store);
  await write(hub.store, async (tx) => {
    for (const retentionClass of RETENTION_CLASSES) {
      const months = changes[retentionClass];
      if (months === undefined || months === before[retentionClass]) continue;
      await putMonths(tx, retentionClass, months);
      await note(tx, hub, "retention-set", { subject: retentionClass, detail: String(months ?? FOR_EVER) });
    }
  });
  return readRetention(hub.store);
}

/** Erases payloads whose time at this hub is over, at most so many; how many it were. */
export async function eraseExpired({ store, now }: HubContext, most: number): Promise<number> {
  const retention = await readRetention(store);
  let erased = 0;
  for (const retentionClass of RETENTION_CLASSES) {
    const end = endOfRetention(retention, retentionClass, now());
    if (end === null) continue;
    const expired = { kinds: kindsOf(retentionClass), before: end.toISOString() };
    while (erased < most) {
      const part = await expiredEntries(store, expired, AT_ONCE);
      if (part.length === 0) break;
      await write(store, (tx) => erasePayloads(tx, part, now().toISOString()));
      erased += part.length;
    }
  }
  return erased;
}
