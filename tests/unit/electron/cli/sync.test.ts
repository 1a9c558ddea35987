import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { renameSync } from "node:fs";
import { expect, test } from "vitest";
import { evidenceFolder, placeOf } from "../../../../electron/evidence/file-store.ts";
import { program } from "../../../support/programs/program.ts";
import { openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation } from "../../../support/sync/test-station.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const MAIN = await program("cli");

/** `beket sync` in a process of its own, while the hub answers in this one. */
function beketSync(folder: string): Promise<{ code: unknown; stdout: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, "sync", "--user-data", folder], (error, stdout) =>
      resolve({ code: error?.code ?? 0, stdout }),
    );
  });
}

test("sync: 1 while a file waits that can not be sent, 0 once the hub has everything", async () => {
  const hub = await openTestHub();
  const folder = temporaryFolder();
  const station = openTestStation(folder);
  await station.enrol(hub);
  const { sha256 } = await station.photograph(randomBytes(1_000));
  const photo = placeOf(evidenceFolder(folder), sha256);
  renameSync(photo, `${photo}.away`);
  expect(await beketSync(folder)).toEqual({
    code: 1,
    stdout: expect.stringContaining(
      "0 files sent, 0 items taken in. 0 entries and 1 files waiting, 0 refused.\n",
    ),
  });
  renameSync(`${photo}.away`, photo);
  expect(await beketSync(folder)).toEqual({
    code: 0,
    stdout: "0 entries and 1 files sent, 0 items taken in. 0 entries and 0 files waiting, 0 refused.\n",
  });
});
