import { z } from "zod";
import { type DownOffer, downOfferSchema } from "../../../shared/schemas/sync.ts";
import { type DownItem, downItemSchema } from "../../../shared/sync/down.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, type Select } from "../statement.ts";

const put: Change = {
  name: "down_item.put",
  sql: `INSERT INTO down_item (kind, subject, cursor, item, state, reason, received_at)
        VALUES (@kind, @subject, @cursor, @item, @state, @reason, @receivedAt)
        ON CONFLICT (kind, subject) DO UPDATE SET
          cursor = excluded.cursor, item = excluded.item, state = excluded.state, reason = excluded.reason,
          received_at = iif(excluded.cursor > down_item.cursor, excluded.received_at, down_item.received_at)
        WHERE excluded.cursor >= down_item.cursor`,
};

const open = {
  name: "down_item.open",
  sql: `SELECT kind, subject, item ->> '$.content.name' AS name, state, reason, received_at AS receivedAt FROM down_item
        WHERE state <> 'applied' ORDER BY cursor DESC LIMIT 200`,
  row: downOfferSchema,
} satisfies Select<z.ZodType>;

const itemRow = z.object({ item: jsonColumn(downItemSchema) });
const one = {
  name: "down_item.one",
  sql: "SELECT item FROM down_item WHERE kind = @kind AND subject = @subject",
  row: itemRow,
} satisfies Select<z.ZodType>;
const toTryAgain = {
  name: "down_item.to-try-again",
  sql: `SELECT item, reason FROM down_item
        WHERE state = 'unknown' OR (state = 'refused' AND kind <> 'catalogue-package') ORDER BY cursor`,
  row: itemRow.extend({ reason: z.string() }),
} satisfies Select<z.ZodType>;

const clear: Change = { name: "down_item.clear", sql: "DELETE FROM down_item" };
const remove: Change = {
  name: "down_item.remove",
  sql: "DELETE FROM down_item WHERE kind = @kind AND subject = @subject",
};

const waitingCatalogues = {
  name: "down_item.waiting-catalogues",
  sql: "SELECT item FROM down_item WHERE kind = 'catalogue-package' AND state = 'waiting'",
  row: itemRow,
} satisfies Select<z.ZodType>;

const standing = {
  name: "down_item.standing",
  sql: "SELECT cursor, state, reason FROM down_item WHERE kind = @kind AND subject = @subject",
  row: z.object({
    cursor: z.int(),
    state: downOfferSchema.shape.state.or(z.literal("applied")),
    reason: z.string(),
  }),
} satisfies Select<z.ZodType>;

const count = {
  name: "down_item.count-waiting",
  sql: "SELECT count(*) AS total FROM down_item WHERE state = 'waiting'",
  row: z.object({ total: z.int() }),
} satisfies Select<z.ZodType>;

type Subject = Pick<DownItem, "kind" | "subject">;

interface DownState {
  readonly state: DownOffer["state"] | "applied";
  /** Why it was not applied: an error code, or empty. */
  readonly reason: string;
  readonly receivedAt: string;
}

export function putDownItem(db: WritableDb, item: DownItem, { state, reason, receivedAt }: DownState): void {
  const { kind, subject, cursor } = item;
  db.run(put, { kind, subject, cursor, item: JSON.stringify(item), state, reason, receivedAt });
}

/** What was not applied, the last one first. */
export const listDownItems = (db: ReadableDb): DownOffer[] => db.all(open);

export const readDownItem = (db: ReadableDb, kind: string, subject: string): DownItem | undefined =>
  db.get(one, { kind, subject })?.item;

/** What the program did not know when it came, and what stood against another thing of the post: it may not any more. */
export const itemsToTryAgain = (db: ReadableDb): { readonly item: DownItem; readonly reason: string }[] =>
  db.all(toTryAgain);

/** Catalogues that wait for a supervisor. */
export const waitingCatalogueItems = (db: ReadableDb): DownItem[] =>
  db.all(waitingCatalogues).map(({ item }) => item);

export function removeDownItem(db: WritableDb, { kind, subject }: Pick<DownItem, "kind" | "subject">): void {
  db.run(remove, { kind, subject });
}

/** The station has another hub now. */
export function clearDownItems(db: WritableDb): void {
  db.run(clear);
}

/** The last of its subject that was taken in, in whatever state; 0 for none. */
export const downCursorOf = (db: ReadableDb, subject: Subject): number =>
  readDownState(db, subject)?.cursor ?? 0;

/** What became of the last of its subject; undefined where there was none. */
export const readDownState = (db: ReadableDb, { kind, subject }: Subject) =>
  db.get(standing, { kind, subject });

export const countOffers = (db: ReadableDb): number => db.get(count)?.total ?? 0;
