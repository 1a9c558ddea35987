import { expect, onTestFinished, test, vi } from "vitest";
import { createBulk } from "../../../../electron/screening/bulk.ts";
import { withTelescopes } from "../../../support/importing-desk.ts";
import { wordsDir } from "../../../support/lexicon.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

/** The first run builds the word sets. */
vi.setConfig({ testTimeout: 120_000 });

const WORKER = new URL("../../../../electron/screening/worker.ts", import.meta.url);
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
