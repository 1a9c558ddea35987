import { z } from "zod";
import type { Payload } from "../../../shared/schemas/log-entry.ts";
import { type LookAlike, type LookAlikeState, lookAlikeSchema } from "../../../shared/schemas/look-alike.ts";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, rowOf, type Select } from "../statement.ts";

const SELECT = `SELECT id, category, wording, description, hs, inspection, line AS lineId, reason, note, officer,
  officer_id AS officerId, proposed_at AS proposedAt, expires, state, decided_by AS decidedBy,
  decided_at AS decidedAt, decision_note AS decisionNote FROM look_alike`;
const row = rowOf({}, lookAlikeSchema);

const byId = { name: "look_alike.by-id", sql: `${SELECT} WHERE id = @id`, row } satisfies Select<z.ZodType>;

const ofWordings = {
  name: "look_alike.of-wordings",
  sql: `${SELECT} WHERE wording IN (SELECT value FROM json_each(@wordings)) AND expires > @now
          AND (state = 'approved' OR (state = 'proposed' AND inspection = @inspection))
        ORDER BY sequence`,
  row,
} satisfies Select<z.ZodType>;

const inState = {
  name: "look_alike.in-state",
  sql: `${SELECT} WHERE state = @state ORDER BY sequence DESC LIMIT @limit`,
  row,
} satisfies Select<z.ZodType>;

const last = {
  name: "look_alike.last",
  sql: "SELECT max(sequence) AS sequence FROM look_alike",
  row: z.object({ sequence: z.int().nullable() }),
} satisfies Select<z.ZodType>;

const insert: Change = {
  name: "look_alike.insert",
  sql: `INSERT INTO look_alike
          (id, sequence, category, wording, description, hs, inspection, line, reason, note, officer, officer_id,
           proposed_at, expires, state)
        VALUES
          (@id, @sequence, @category, @wording, @description, @hs, @inspection, @lineId, @reason, @note, @officer,
           @officerId, @proposedAt, @expires, 'proposed')`,
};

const decide: Change = {
  name: "look_alike.decide",
  sql: `UPDATE look_alike SET sequence = @sequence, state = @state, expires = coalesce(@expires, expires),
          decided_by = @decidedBy, decided_at = @decidedAt, decision_note = @decisionNote
        WHERE id = @id`,
};

const putReceived: Change = {
  name: "look_alike.put-received",
  sql: `INSERT INTO look_alike
          (id, sequence, category, wording, description, reason, note, officer, proposed_at, expires, state,
           decided_by, decided_at, decision_note)
        VALUES
          (@id, @sequence, @category, @wording, @wording, @reason, @note, @proposedBy, @at, @expires,
           iif(@active, 'approved', 'withdrawn'), @approvedBy, @at, '')
        ON CONFLICT (id) DO UPDATE SET sequence = excluded.sequence, category = excluded.category,
          wording = excluded.wording, reason = excluded.reason, note = excluded.note, expires = excluded.expires,
          state = iif(excluded.state = 'withdrawn' AND look_alike.state IN ('proposed', 'refused'), 'refused',
            excluded.state),
          decided_by = excluded.decided_by, decided_at = excluded.decided_at, decision_note = ''`,
};

const clear: Change = { name: "look_alike.clear", sql: "DELETE FROM look_alike" };

export function readLookAlike(db: ReadableDb, id: string): LookAlike | undefined {
  return db.get(byId, { id });
}

interface InForce {
  readonly wordings: readonly string[];
  readonly now: string;
  /** The truck that is screened. */
  readonly inspection?: string | undefined;
}

export function lookAlikesInForce(db: ReadableDb, { wordings, now, inspection = "" }: InForce): LookAlike[] {
  return db.all(ofWordings, { wordings: JSON.stringify(wordings), now, inspection });
}

/** The last one decided or proposed first. */
export function lookAlikesInState(db: ReadableDb, state: LookAlikeState, limit: number): LookAlike[] {
  return db.all(inState, { state, limit });
}

/** Sequence of the last entry about look-alikes; undefined where there is none. */
export function lastLookAlikeEntry(db: ReadableDb): number | undefined {
  return db.get(last)?.sequence ?? undefined;
}

type Proposed = Omit<LookAlike, "state" | "inspection" | "lineId"> & {
  readonly inspection: string;
  readonly lineId: string;
};

export function insertLookAlike(db: WritableDb, known: Proposed, sequence: number): void {
  const { id, category, wording, description, hs = null, inspection, lineId, reason, note } = known;
  const { officer, officerId = null, proposedAt, expires } = known;
  const what = { id, category, wording, description, hs, inspection, lineId, reason, note };
  db.run(insert, { ...what, officer, officerId, proposedAt, expires, sequence });
}

interface Decided {
  readonly id: string;
  readonly sequence: number;
  readonly state: LookAlikeState;
  readonly expires: string | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly decisionNote: string;
}

export function decideLookAlike(db: WritableDb, decided: Decided): void {
  db.run(decide, { ...decided });
}

type Received = Payload<"lookalike-received"> & { readonly sequence: number; readonly at: string };

/** What the hub says of a look-alike takes the place of what was known; one that only waited is refused. */
export function putReceivedLookAlike(db: WritableDb, { active, ...received }: Received): void {
  db.run(putReceived, { ...received, active: active ? 1 : 0 });
}

export function clearLookAlikes(db: WritableDb): void {
  db.run(clear);
}
