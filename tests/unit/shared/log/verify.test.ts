import { createHash } from "node:crypto";
import { ulid } from "ulid";
import { describe, expect, test } from "vitest";
import { entryHash, GENESIS_HASH, sealEntry } from "../../../../shared/log/seal.ts";
import type { StoredEntry } from "../../../../shared/log/stored-entry.ts";
import { verifyChain } from "../../../../shared/log/verify.ts";
import type { LogEntry } from "../../../../shared/schemas/log-entry.ts";

const station = ulid();
const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const sign = (hash: string): string => `signed ${hash}`;
const verify = (hash: string, signature: string): boolean => signature === sign(hash);
const tools = { sha256, verify, station };

function chain(length: number, of = station): LogEntry[] {
  const log: LogEntry[] = [];
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const previousHash = log.at(-1)?.hash ?? GENESIS_HASH;
    const payload = { post: `post ${sequence}`, crossing: "Кайрак" };
    const header = { id: ulid(), station: of, sequence, time: "2026-11-23T06:00:00.000Z", officer: "A" };
    const unsealed = { ...header, previousHash, kind: "station-named", payload, salt: "c2FsdA==" } as const;
    log.push(sealEntry(unsealed, { sha256, sign }));
  }
  return log;
}

const changed = (log: readonly StoredEntry[], index: number, change: object): StoredEntry[] =>
  log.map((entry, at) => (at === index ? { ...entry, ...change } : entry));

test("a log is sound, at once and in parts", () => {
  const log = chain(5);
  expect(verifyChain(log, tools)).toMatchObject({ entries: 5, firstBad: null });
  const first = verifyChain(log.slice(0, 2), tools);
  expect(verifyChain(log.slice(2), tools, first.head)).toMatchObject({ entries: 3, firstBad: null });
  expect(verifyChain([], tools)).toMatchObject({ entries: 0, firstBad: null });
});

describe("the first bad entry is named, and why", () => {
  const log = chain(5);
  const firstBad = (entries: readonly StoredEntry[]) => verifyChain(entries, tools).firstBad;

  test("something in it was changed", () => {
    expect(firstBad(changed(log, 2, { officer: "B" }))).toEqual({ sequence: 3, problem: "hash" });
    expect(firstBad(changed(log, 2, { payload: { post: "other", crossing: "Кайрак" } }))).toEqual({
      sequence: 3,
      problem: "payload",
    });
    expect(firstBad(changed(log, 2, { salt: "b3RoZXI=" }))).toEqual({ sequence: 3, problem: "payload" });
  });

  test("something was added to it that its kind does not know", () => {
    expect(firstBad(changed(log, 2, { payload: { post: "post 3", crossing: "Кайрак", note: "x" } }))).toEqual(
      { sequence: 3, problem: "payload" },
    );
  });

  test("its payload was taken out without its salt", () => {
    expect(firstBad(changed(log, 2, { payload: null }))).toEqual({ sequence: 3, problem: "payload" });
  });

  test("it was changed and hashed anew", () => {
    const hash = entryHash({ ...log[2], officer: "B" }, sha256);
    expect(firstBad(changed(log, 2, { officer: "B", hash }))).toEqual({ sequence: 3, problem: "signature" });
  });

  test("it was removed, doubled, or put elsewhere", () => {
    expect(firstBad(log.toSpliced(1, 1))).toEqual({ sequence: 2, problem: "sequence" });
    expect(firstBad([...log.slice(0, 2), ...log.slice(1)])).toEqual({ sequence: 3, problem: "sequence" });
    expect(firstBad(log.slice(1))).toEqual({ sequence: 1, problem: "sequence" });
  });

  test("a well-sealed entry of another log was put in its place", () => {
    expect(firstBad([...log.slice(0, 2), ...chain(3).slice(2)])).toEqual({
      sequence: 3,
      problem: "previous-hash",
    });
  });

  test("another key signed it, or it is another station's", () => {
    expect(firstBad(changed(log, 4, { signature: "signed by me" }))).toEqual({
      sequence: 5,
      problem: "signature",
    });
    expect(firstBad(chain(2, ulid()))).toEqual({ sequence: 1, problem: "station" });
  });

  test("a sound entry of a kind that nobody knows", () => {
    const hash = entryHash({ ...log[0], kind: "from-the-future" }, sha256);
    expect(firstBad(changed(log, 0, { kind: "from-the-future", hash, signature: sign(hash) }))).toEqual({
      sequence: 1,
      problem: "unreadable",
    });
  });
});

test("a log stays sound when a payload is erased with its salt", () => {
  const erased = changed(chain(5), 2, { payload: null, salt: undefined });
  expect(verifyChain(erased, tools)).toMatchObject({ entries: 5, firstBad: null });
});

test("an entry of the first form, which hashed its payload itself, is still verified", () => {
  const [{ payloadHash: _hash, salt: _salt, ...old }] = chain(1) as [LogEntry];
  const hash = entryHash(old, sha256);
  const entry = { ...old, hash, signature: sign(hash) };
  expect(verifyChain([entry], tools)).toMatchObject({ entries: 1, firstBad: null });
  expect(verifyChain([{ ...entry, payload: null }], tools).firstBad?.problem).toBe("hash");
});

test("an entry that could not be read back is never sealed", () => {
  const header = { id: ulid(), station, sequence: 0, time: "2026-11-23T06:00:00.000Z", officer: "A" };
  const entry = {
    ...header,
    previousHash: GENESIS_HASH,
    kind: "station-named",
    payload: { post: "p", crossing: "" },
    salt: "",
  } as const;
  expect(() => sealEntry(entry, { sha256, sign })).toThrow("sequence");
});
