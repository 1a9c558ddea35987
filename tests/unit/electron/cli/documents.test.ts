import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { buildParts } from "../../../../.tools/build/build-parts.ts";
import { decidedTruck } from "../../../support/decided-truck.ts";
import { openDesk } from "../../../support/open-desk.ts";
import { program } from "../../../support/programs/program.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const MAIN = await program("cli");

const ROOT = path.resolve(import.meta.dirname, "../../../..");
beforeAll(() => buildParts(ROOT, { only: ["documents"], ifStale: true }), 60_000);

function beket(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("act: two processes write the same bytes; what can not be done is said in a sentence", async () => {
  const folder = temporaryFolder();
  const desk = openDesk(folder);
  const { entry } = await decidedTruck(desk);
  desk.close();
  const done = { status: 0, stdout: "", stderr: "" };
  const act = (out: string, id = entry) =>
    beket("act", id, "--user-data", folder, "--language", "kk", "--out", path.join(folder, out));
  expect(act("first.pdf")).toEqual(done);
  expect(act("second.pdf")).toEqual(done);
  const [first, second] = ["first.pdf", "second.pdf"].map((name) => readFileSync(path.join(folder, name)));
  expect(first?.subarray(0, 5).toString()).toBe("%PDF-");
  expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);

  expect(act("third.pdf", "01KAQ000000000000000000000")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("no such file or entry"),
  });
  expect(act("no/folder.pdf")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("can not be written (ENOENT)"),
  });
  expect(beket("case", entry, "--user-data", folder, "--out", path.join(folder, "case.zip"))).toEqual(done);
  // Two of them say that an act was about to leave for a folder that is not there, and did not.
  expect(beket("verify", "--user-data", folder)).toMatchObject({
    status: 0,
    stdout: "11 entries, all sound.\n",
  });
});
