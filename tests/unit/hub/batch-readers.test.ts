import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { type BatchReaders, createBatchReaders } from "../../../hub/threads/batch-readers.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const signer = { station: "", publicKey: "" };
const read = (readers: BatchReaders, text: string) => readers.read({ body: Buffer.from(text) }, signer);

/** Threads that end at the word `break`, and answer each other batch with the number of their thread. */
function brittleReaders(most: number): BatchReaders {
  const file = path.join(temporaryFolder(), "worker.mjs");
  writeFileSync(
    file,
    `import { parentPort, threadId } from "node:worker_threads";
    parentPort.on("message", ({ number, batch }) => {
      if (Buffer.from(batch.body).toString() === "break") process.exit(1);
      parentPort.postMessage({ number, outcome: { batch: { entries: [], report: { app: String(threadId) } } } });
    });`,
  );
  const readers = createBatchReaders({ file, most });
  onTestFinished(() => readers.close());
  return readers;
}

it("a thread that breaks takes with it what it had in hand, and the next batch is read by another", async () => {
  const readers = brittleReaders(1);
  const first = await read(readers, "one");
  await expect(Promise.all([read(readers, "break"), read(readers, "two")])).rejects.toThrow("has ended");
  const next = await read(readers, "three");
  expect(next.report.app).not.toBe(first.report.app);
});

it("threads are started for what comes while others are busy, and no more of them than there may be", async () => {
  const readers = brittleReaders(2);
  const batches = await Promise.all(["a", "b", "c", "d", "e"].map((text) => read(readers, text)));
  expect(new Set(batches.map(({ report }) => report.app)).size).toBe(2);
});

it("a batch is read from its own bytes, also where they are part of more", async () => {
  const readers = createBatchReaders();
  onTestFinished(() => readers.close());
  const report = { unsynced: 0, unsyncedFiles: 0, catalogue: null, app: "1" };
  const all = Buffer.from(`before${JSON.stringify({ entries: [1], report })}after`);
  const { entries } = await readers.read({ body: all.subarray(6, -5) }, { station: "", publicKey: KEY });
  expect(entries).toEqual([{ refused: "malformed", sequence: null, id: "" }]);
  await expect(readers.read({ body: all }, { station: "", publicKey: KEY })).rejects.toMatchObject({
    code: "bad-request",
  });
});

/** Any Ed25519 key. */
const KEY = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
