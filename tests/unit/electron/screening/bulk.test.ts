import { expect, onTestFinished, test } from "vitest";
import { createBulk } from "../../../../electron/screening/bulk.ts";
import { createScreener } from "../../../../electron/screening/screener.ts";
import { fromPackedBlock, packCatalogue, toPackedBlock } from "../../../../shared/matching/compile.ts";
import { MAX_DESCRIPTION } from "../../../../shared/schemas/line.ts";
import { withTelescopes } from "../../../support/importing-desk.ts";
import { realLexicon, wordsDir } from "../../../support/lexicon.ts";
import { program } from "../../../support/programs/program.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const WORKER = await program("screening-worker");
const LINES = [{ id: "1", description: "Телескоп школьный" }];

test("jobs after the switch are screened by the new catalogue, those asked for before by theirs", async () => {
  const bulk = createBulk({
    catalogue: smallCatalogue(),
    wordsDir: await wordsDir(),
    workerFile: WORKER,
    onProgress: () => {},
    threads: 1,
  });
  onTestFinished(() => bulk.close());
  const before = bulk.screen("before", LINES);
  bulk.use(withTelescopes());
  const after = bulk.screen("after", LINES);
  expect(await before).toMatchObject([{ verdict: "clear" }]);
  expect(await after).toMatchObject([{ verdict: "hit" }]);
});

test("threads that share the index screen as those that pack their own", async () => {
  const catalogue = smallCatalogue();
  const packed = fromPackedBlock(toPackedBlock(packCatalogue(catalogue, await realLexicon())));
  const lines = ["микросхемы импортные", "Bosch", "数控车床", "STM32F103C8T6", "яблоки", "mikroskhemy"].map(
    (description, index) => ({ id: String(index), description, hs: "8542 31" }),
  );
  const answers = await Promise.all(
    [{ catalogue }, { catalogue, packed: () => packed }].map(async (screened) => {
      const bulk = createBulk({
        ...screened,
        wordsDir: await wordsDir(),
        workerFile: WORKER,
        onProgress: () => {},
        threads: 2,
      });
      onTestFinished(() => bulk.close());
      return bulk.screen("job", lines);
    }),
  );
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[0]?.some(({ verdict }) => verdict === "hit")).toBe(true);
});

const MANY = Array.from({ length: 2_000 }, (_, index) => ({
  id: String(index),
  description: `микросхемы партия ${index}, чехол для телефона, mikroskhemy`,
}));

test("a long job tells its progress, and the window has its turn between any two chunks", async () => {
  const turns: number[] = [];
  let turn = 0;
  const clock = setInterval(() => {
    turn += 1;
  });
  const done: number[] = [];
  const bulk = createBulk({
    catalogue: smallCatalogue(),
    wordsDir: await wordsDir(),
    workerFile: WORKER,
    onProgress: (progress) => {
      done.push(progress.done);
      turns.push(turn);
    },
    threads: 1,
  });
  onTestFinished(async () => {
    clearInterval(clock);
    await bulk.close();
  });
  const screenings = await bulk.screen("job", MANY);
  expect(screenings).toHaveLength(MANY.length);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(done.at(-1)).toBe(MANY.length);
  // In small steps, none of which comes in the same turn as the one before.
  expect(done.length).toBeGreaterThanOrEqual(MANY.length / 100);
  expect(new Set(turns).size).toBeGreaterThan(done.length / 2);
});

test("a job that is cancelled midway ends there, and the next one runs", async () => {
  const bulk = createBulk({
    catalogue: smallCatalogue(),
    wordsDir: await wordsDir(),
    workerFile: WORKER,
    onProgress: ({ job, done }) => {
      if (job === "first" && done >= 300) bulk.cancel("first");
      reached.set(job, done);
    },
    threads: 2,
  });
  const reached = new Map<string, number>();
  onTestFinished(() => bulk.close());
  await expect(bulk.screen("first", MANY)).rejects.toMatchObject({ code: "cancelled" });
  expect(reached.get("first")).toBeLessThan(1_000);
  // The page sends a job in parts, and one may be on its way when it is stopped.
  await expect(bulk.screen("first", LINES)).rejects.toMatchObject({ code: "cancelled" });
  expect(await bulk.screen("second", LINES)).toHaveLength(1);
});

test("answers come in the order of the lines, whichever thread each went to", async () => {
  const bulk = createBulk({
    catalogue: smallCatalogue(),
    wordsDir: await wordsDir(),
    workerFile: WORKER,
    onProgress: () => {},
    threads: 3,
  });
  onTestFinished(() => bulk.close());
  const goods = ["микросхемы", "яблоки", "Bosch", "数控车床", "STM32F103C8T6", "станок токарный", "12", ""];
  const lines = Array.from({ length: 1_000 }, (_, index) => ({
    id: String(index),
    description: `${goods[index % goods.length]} партия ${index}`,
  }));
  const screener = createScreener(smallCatalogue(), await wordsDir());
  const expected = lines.map((line) => screener.screen(line));
  // Two jobs at a time: neither gets what belongs to the other.
  const [all, some] = await Promise.all([bulk.screen("all", lines), bulk.screen("some", lines.slice(3, 9))]);
  expect(all).toEqual(expected);
  expect(some).toEqual(expected.slice(3, 9));
});

test("a thread that ends fails its job alone: the next one gets a new thread", async () => {
  const bulk = createBulk({
    catalogue: smallCatalogue(),
    wordsDir: await wordsDir(),
    workerFile: WORKER,
    onProgress: () => {},
    threads: 1,
  });
  onTestFinished(() => bulk.close());
  const unreadable = { id: "1", description: "x".repeat(MAX_DESCRIPTION + 1) };
  await expect(bulk.screen("bad", [unreadable])).rejects.toThrow();
  expect(await bulk.screen("good", LINES)).toHaveLength(1);
});
