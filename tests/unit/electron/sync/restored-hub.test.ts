import { randomBytes } from "node:crypto";
import { cpSync } from "node:fs";
import { expect, test } from "vitest";
import { requireHubLink } from "../../../../electron/sync/enrol.ts";
import { type Visitor, visitHub } from "../../../../electron/sync/visit-hub.ts";
import type { Hub } from "../../../../hub/create-hub.ts";
import { jpeg } from "../../../support/evidence-files.ts";
import { hubFile, hubLog, openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation, type TestStation } from "../../../support/sync/test-station.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const expectEqual = async (hub: Hub, station: TestStation) =>
  expect(await hubLog(hub, station.id)).toEqual(station.hashes().map((hash) => ({ branch: 0, hash })));

test("a hub restored from yesterday's backup gets what it lost", async () => {
  const dataDir = temporaryFolder();
  const hub = await openTestHub({ dataDir, plain: true });
  const station = openTestStation();
  await station.enrol(hub);
  await station.decide(3);
  await station.sync();
  await hub.close();
  const yesterday = temporaryFolder();
  cpSync(dataDir, yesterday, { recursive: true });
  const today = await openTestHub({ dataDir, plain: true, port: hub.port });
  await station.decide(5);
  const after = randomBytes(100_000);
  const { sha256 } = await station.photograph(after);
  expect(await station.sync()).toMatchObject({ files: 1 });
  await expectEqual(today, station);
  await today.close();
  const restored = await openTestHub({
    dataDir: yesterday,
    plain: true,
    port: hub.port,
  });
  await station.decide(1);
  expect(await station.sync()).toMatchObject({ files: 1 });
  await expectEqual(restored, station);
  expect((await hubFile(restored, sha256)).equals(Buffer.concat([jpeg(), after]))).toBe(true);
});

test("a hub whose backup has the entries and not the file after them gets it with the next one", async () => {
  const dataDir = temporaryFolder();
  const hub = await openTestHub({ dataDir, plain: true });
  const station = openTestStation();
  await station.enrol(hub);
  const { sha256 } = await station.photograph(randomBytes(1_000));
  await sendEntriesAlone(station);
  await hub.close();
  const backup = temporaryFolder();
  cpSync(dataDir, backup, { recursive: true });
  const today = await openTestHub({ dataDir, plain: true, port: hub.port });
  expect(await station.sync()).toMatchObject({ files: 1 });
  await today.close();
  const restored = await openTestHub({
    dataDir: backup,
    plain: true,
    port: hub.port,
  });
  const next = await station.photograph(randomBytes(2_000));
  expect(await station.sync()).toMatchObject({ files: 2 });
  for (const hash of [sha256, next.sha256])
    expect((await hubFile(restored, hash)).byteLength).toBeGreaterThan(0);
});

/** A visit that breaks off before the first file. */
async function sendEntriesAlone({ parts, desk }: TestStation): Promise<void> {
  const given = new AbortController();
  const onProgress: Visitor["onProgress"] = ({ phase }) => {
    if (phase === "files") given.abort();
  };
  const told = { onProgress, onPortion: () => {} };
  const visit = visitHub({ ...parts.visitor, desk, signal: given.signal, ...told }, requireHubLink(desk));
  await expect(visit).rejects.toThrow();
}
