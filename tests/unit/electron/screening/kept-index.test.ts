import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { createKeptIndex } from "../../../../electron/screening/kept-index.ts";
import { createScreener } from "../../../../electron/screening/screener.ts";
import { type PackedCatalogue, packCatalogue } from "../../../../shared/matching/compile.ts";
import { realLexicon, wordsDir } from "../../../support/lexicon.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const words = await wordsDir();
const lexicon = await realLexicon();
const catalogue = smallCatalogue();

function station() {
  const root = mkdtempSync(path.join(tmpdir(), "beket-index-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const programFile = path.join(root, "program.js");
  writeFileSync(programFile, "1");
  const folder = path.join(root, "index");
  const pack = vi.fn((before?: PackedCatalogue) => packCatalogue(catalogue, lexicon, before));
  const report = vi.fn();
  /** A start of the program: what the one before knew is gone. */
  const open = (sha256 = "a", shipped = path.join(root, "shipped")) =>
    createKeptIndex({ folder, shipped, wordsDir: words, programFile, report }).open(sha256, pack);
  const onlyFile = () => path.join(folder, readdirSync(folder)[0] ?? "");
  return { folder, programFile, pack, report, open, onlyFile };
}

test("the next start takes the index from its file, and screens the same by it", () => {
  const { open, pack } = station();
  open();
  const screener = createScreener(catalogue, words, open());
  expect(pack).toHaveBeenCalledTimes(1);
  for (const description of ["микросхемы", "тепловизрр", "数控车床", "Bosch", "яблоки"]) {
    const line = { id: "1", description };
    expect(screener.screen(line)).toEqual(createScreener(catalogue, words).screen(line));
  }
});

test("another catalogue or another program is packed anew; going back to one used lately is not", () => {
  const { programFile, open, pack } = station();
  open("a");
  open("b");
  open("a");
  expect(pack).toHaveBeenCalledTimes(2);
  writeFileSync(programFile, "2");
  open("a");
  expect(pack).toHaveBeenCalledTimes(3);
});

test("another version is packed on the one before, but never on what another program made", () => {
  const { programFile, open, pack } = station();
  open("a");
  open("b");
  expect(pack.mock.lastCall).toEqual([expect.objectContaining({ vocabulary: expect.anything() })]);
  writeFileSync(programFile, "2");
  open("b");
  expect(pack.mock.lastCall).toEqual([undefined]);
});

test("the first other version is packed on the index that came with the program", () => {
  const { folder, open, pack } = station();
  open("a");
  renameSync(folder, `${folder}-shipped`);
  open("b", `${folder}-shipped`);
  expect(pack.mock.lastCall).toEqual([expect.anything()]);
});

test("only the files of the versions used last are kept", () => {
  const { folder, open, pack } = station();
  for (const [age, sha256] of ["a", "b", "c", "d"].entries()) {
    open(sha256);
    for (const name of readdirSync(folder)) {
      const file = path.join(folder, name);
      utimesSync(file, 0, statSync(file).mtimeMs / 1_000 - 60 * (age + 1));
    }
  }
  expect(readdirSync(folder)).toHaveLength(3);
  open("d");
  expect(pack).toHaveBeenCalledTimes(4);
  open("a");
  expect(pack).toHaveBeenCalledTimes(5);
});

test("the first start takes the index that came with the program", () => {
  const { folder, open, pack } = station();
  open("a");
  renameSync(folder, `${folder}-shipped`);
  open("a", `${folder}-shipped`);
  expect(pack).toHaveBeenCalledTimes(1);
});

test("a file that is not whole is not believed", () => {
  const { open, pack, onlyFile } = station();
  open();
  const whole = readFileSync(onlyFile());
  const flipped = Buffer.from(whole);
  flipped.writeUInt8(flipped.readUInt8(whole.length - 1) ^ 1, whole.length - 1);
  for (const damaged of [flipped, whole.subarray(0, -4), Buffer.alloc(0)]) {
    writeFileSync(onlyFile(), damaged);
    open();
  }
  expect(pack).toHaveBeenCalledTimes(4);
});

test("where no file can be written the index is there all the same", () => {
  const { folder, programFile, pack, report } = station();
  // A file stands where a folder above it should be.
  const blocked = path.join(folder, "nowhere");
  writeFileSync(folder, "");
  const index = createKeptIndex({ folder: blocked, wordsDir: words, programFile, report });
  expect(index.open("a", pack).terms.textOf.length).toBeGreaterThan(0);
  expect(report).toHaveBeenCalledOnce();
});
