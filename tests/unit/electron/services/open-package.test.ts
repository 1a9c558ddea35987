import { brotliCompressSync, constants } from "node:zlib";
import { expect, test } from "vitest";
import { partsOf } from "../../../../electron/catalogue-package/parts.ts";
import { createKeptIndex } from "../../../../electron/screening/kept-index.ts";
import { createScreener } from "../../../../electron/screening/screener.ts";
import { createPackageOpener, openPackage } from "../../../../electron/services/open-package.ts";
import {
  importingDesk,
  largeCatalogue,
  PACKAGE_WORKER,
  packed,
  packedFast,
  withTelescopes,
} from "../../../support/importing-desk.ts";
import { testIndexPlace } from "../../../support/index-place.ts";
import { wordsDir } from "../../../support/lexicon.ts";

const words = await wordsDir();
async function opener() {
  const desk = await importingDesk();
  const index = testIndexPlace(words);
  return { desk, index, ...createPackageOpener({ ...desk, index, workerFile: PACKAGE_WORKER }) };
}

const quick = (text: string): Buffer =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

test("a thread hands over what opening here gives, and the index that screens by it", async () => {
  const { desk, index, open } = await opener();
  const content = packed(withTelescopes());
  const opened = await open(content, true);
  expect({ manifest: opened.manifest, catalogue: opened.catalogue }).toEqual(openPackage(desk, content));
  const screener = createScreener(opened.catalogue, words, opened.packed);
  expect(screener.screen({ id: "1", description: "Телескоп школьный" }).verdict).toBe("hit");
  // The next start finds it kept.
  const kept = createKeptIndex({ ...index, report: fail }).open(opened.manifest.catalogue.sha256, fail);
  expect(kept).toEqual(opened.packed);
});

function fail(): never {
  throw new Error("The index was not kept");
}

test("a hundred thousand terms come over in order, in parts, and the window has its turn between them", async () => {
  const { open } = await opener();
  const catalogue = largeCatalogue("2026.03.1");
  let turns = 0;
  const clock = setInterval(() => (turns += 1));
  const opened = await open(packedFast(catalogue, quick), false);
  clearInterval(clock);
  expect(opened.catalogue).toEqual(catalogue);
  const parts = [...partsOf(catalogue)];
  expect(Math.max(...parts.map((part) => JSON.stringify(part).length))).toBeLessThan(500_000);
  expect(turns).toBeGreaterThanOrEqual(parts.length);
});

test("a refusal crosses with its reason", async () => {
  const { open } = await opener();
  await expect(open(packed(withTelescopes("2025.12.1")), true)).rejects.toMatchObject({
    code: "catalogue-older",
  });
  await expect(open("", false)).rejects.toMatchObject({ code: "catalogue-unknown-format" });
});
