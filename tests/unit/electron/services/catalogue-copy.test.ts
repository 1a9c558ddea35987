import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { catalogueCopy } from "../../../../electron/services/catalogue-copy.ts";
import { loadCatalogue } from "../../../../electron/services/load-catalogue.ts";
import { packCatalogue } from "../../../../shared/matching/compile.ts";
import { testDesk } from "../../../support/desk.ts";
import { realLexicon } from "../../../support/lexicon.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { editStore } from "../../../support/whole-store.ts";

const CHANGE = "DROP TRIGGER catalogue_brand_no_update; UPDATE catalogue_brand SET name = 'x'";

/** A store with a catalogue, and starts of the program over it. */
function station() {
  const root = temporaryFolder();
  const folder = path.join(root, "copy");
  const programFile = path.join(root, "program.js");
  writeFileSync(programFile, "the program");
  const desk = testDesk();
  const report = vi.fn();
  const start = () => loadCatalogue(desk, smallCatalogue(), catalogueCopy({ folder, programFile, report }));
  const first = start();
  const onlyFile = () => path.join(folder, readdirSync(folder)[0] ?? "");
  return { folder, programFile, desk, report, start, first, onlyFile };
}

test("the second start keeps a copy, and the next one takes the same catalogue from it", async () => {
  const { start, first, onlyFile, report } = station();
  const second = start();
  expect(second).toEqual(first);
  expect(path.basename(onlyFile())).toContain(first.sha256);
  const third = start();
  expect(third).toEqual(first);
  // Its members stand in another order, which makes no other index.
  expect(JSON.stringify(third)).not.toBe(JSON.stringify(second));
  const lexicon = await realLexicon();
  expect(packCatalogue(third.catalogue, lexicon)).toEqual(packCatalogue(second.catalogue, lexicon));
  expect(report).not.toHaveBeenCalled();
});

test("what has not the digest that the log knows is not believed: the store is read, and proved", () => {
  const { desk, start, first, onlyFile } = station();
  start();
  const whole = readFileSync(onlyFile(), "utf8");
  for (const other of [whole.replace("2026", "2027"), whole.slice(0, -9), ""]) {
    writeFileSync(onlyFile(), other);
    expect(start()).toEqual(first);
    expect(readFileSync(onlyFile(), "utf8")).toBe(whole);
  }
  // Who changes the store's own rows changes nothing that lines are screened by.
  editStore(desk.file, CHANGE);
  expect(start()).toEqual(first);
  writeFileSync(onlyFile(), "");
  expect(start).toThrow(expect.objectContaining({ code: "store-damaged" }));
});

test("another program's copy is made anew: its schema may know less", () => {
  const { start, first, onlyFile, programFile } = station();
  start();
  const before = onlyFile();
  writeFileSync(programFile, "the next program");
  expect(start()).toEqual(first);
  expect(onlyFile()).not.toBe(before);
});

test("where no file can be written the catalogue is there all the same", () => {
  const { folder, start, first, report } = station();
  writeFileSync(folder, "a file in the folder's place");
  expect(start()).toEqual(first);
  expect(existsSync(path.join(folder, "x"))).toBe(false);
  expect(report).toHaveBeenCalled();
});
