import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { decidedTruck } from "../../../support/decided-truck.ts";
import { openDesk } from "../../../support/open-desk.ts";
import { program } from "../../../support/programs/program.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const MAIN = await program("cli");

function beket(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

test("journal: every entry, newest first, by what, when and who; nobody who drives is named", async () => {
  const folder = temporaryFolder();
  const desk = openDesk(folder);
  const { entry } = await decidedTruck(desk);
  desk.close();
  const journal = (...args: string[]) => beket("journal", "--user-data", folder, ...args);
  const numbers = (text: string) => [...text.matchAll(/^ *(\d+) /gm)].map(([, number]) => Number(number));

  const all = journal();
  expect(all).toMatchObject({ status: 0, stderr: "" });
  expect(numbers(all.stdout)).toEqual([6, 5, 4, 3, 2, 1]);
  expect(all.stdout).toContain(`2026-11-23T06:00:00.000Z  decision-recorded  Ахметов А.  ${entry}`);

  expect(numbers(journal("--kind", "trucks").stdout)).toEqual([6, 5, 4, 3]);
  expect(numbers(journal("--from", "2026-11-23", "--to", "2026-11-23").stdout)).toHaveLength(6);
  expect(numbers(journal("--to", "2026-11-22").stdout)).toEqual([]);

  const { stdout } = journal("--csv", "--kind", "trucks");
  expect(stdout.split("\r\n")[0]).toBe("\ufeffnumber;time;officer;kind;state;entry;says");
  expect(stdout).toContain("listed-goods");
  expect(stdout).not.toContain("ТОО Жол");

  expect(journal("--from", "23.11.2026")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("no day"),
  });
  expect(journal("--officer", "Никто")).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("Никто"),
  });
});
