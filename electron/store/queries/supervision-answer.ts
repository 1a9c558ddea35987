import { z } from "zod";
import type { ReadableDb, WritableDb } from "../databases.ts";
import { type Change, jsonColumn, type Select } from "../statement.ts";

const answerRow = z.object({ answer: jsonColumn(z.unknown()), receivedAt: z.iso.datetime() });

const read = {
  name: "supervision_answer.read",
  sql: "SELECT answer, received_at AS receivedAt FROM supervision_answer WHERE key = @key",
  row: answerRow,
} satisfies Select<z.ZodType>;

const like = {
  name: "supervision_answer.like",
  sql: `SELECT answer, received_at AS receivedAt FROM supervision_answer
        WHERE key >= @prefix AND key < @prefix || char(1114111) ORDER BY received_at DESC`,
  row: answerRow,
} satisfies Select<z.ZodType>;

const put: Change = {
  name: "supervision_answer.put",
  sql: `INSERT INTO supervision_answer (key, answer, received_at) VALUES (@key, @answer, @receivedAt)
        ON CONFLICT (key) DO UPDATE SET answer = excluded.answer, received_at = excluded.received_at`,
};

/** Old questions that nobody asks again, such as a search of last year. */
const prune: Change = {
  name: "supervision_answer.prune",
  sql: `DELETE FROM supervision_answer WHERE key LIKE '%?%' AND key NOT IN
          (SELECT key FROM supervision_answer WHERE key LIKE '%?%' ORDER BY received_at DESC LIMIT 200)`,
};

const forget: Change = { name: "supervision_answer.forget", sql: "DELETE FROM supervision_answer" };
const forgetBefore: Change = {
  name: "supervision_answer.forget-before",
  sql: "DELETE FROM supervision_answer WHERE received_at < @before AND key <> 'connection'",
};

export interface StoredAnswer {
  readonly answer: unknown;
  readonly receivedAt: string;
}

export const readAnswer = (db: ReadableDb, key: string): StoredAnswer | undefined => db.get(read, { key });

/** Answers whose key begins so, the last one first. */
export const readAnswers = (db: ReadableDb, prefix: string): StoredAnswer[] => db.all(like, { prefix });

export function keepAnswer(db: WritableDb, key: string, answer: unknown, receivedAt: string): void {
  db.run(put, { key, answer: JSON.stringify(answer), receivedAt });
  db.run(prune);
}

export function forgetAnswers(db: WritableDb): void {
  db.run(forget);
}

/** All but who was signed in last. */
export function forgetAnswersBefore(db: WritableDb, before: string): void {
  db.run(forgetBefore, { before });
}
