import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { createGate } from "../../../hub/services/gate.ts";
import { receiveEntries } from "../../../hub/services/receive-entries.ts";
import { createBatchReaders } from "../../../hub/threads/batch-readers.ts";
import { sentBatch } from "../../support/hub/client.ts";
import { append, newStation } from "../../support/hub/station.ts";
import { enrolAll, startHub } from "../../support/hub/stores.ts";
import { truck } from "../../support/hub/truck.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

it("works wait in their order for a place, whatever becomes of those before, and are sent away when too much waits", async () => {
  const gate = createGate({ atOnce: 2, mostWaiting: 10, retryAfter: 5 });
  const begun: string[] = [];
  const held = new Map<string, PromiseWithResolvers<string>>();
  const pass = (name: string, weight: number) =>
    gate.pass(weight, () => {
      begun.push(name);
      const end = Promise.withResolvers<string>();
      held.set(name, end);
      return end.promise;
    });
  const all = [pass("a", 100), pass("b", 100), pass("c", 6), pass("d", 4)];
  await expect(pass("e", 1)).rejects.toMatchObject({ code: "unavailable", details: { retryAfter: 5 } });
  expect(begun).toEqual(["a", "b"]);
  held.get("b")?.reject(new Error("broken"));
  await expect(all[1]).rejects.toThrow("broken");
  await expect.poll(() => begun).toEqual(["a", "b", "c"]);
  all.push(pass("f", 6));
  for (const name of ["a", "c", "d", "f"]) {
    await expect.poll(() => held.has(name)).toBe(true);
    held.get(name)?.resolve(name);
  }
  expect(await Promise.all(all.filter((_, index) => index !== 1))).toEqual(["a", "c", "d", "f"]);
  expect(await gate.pass(100, async () => "free again")).toBe("free again");
});

it("of forty stations at the same moment eight are read ahead; all others wait, and get their log in", async () => {
  const readers = createBatchReaders();
  const opened = Promise.withResolvers<void>();
  let begun = 0;
  const hub = await startHub({
    dataDir: temporaryFolder(),
    readers: {
      ...readers,
      async read(batch, signer) {
        begun += 1;
        await opened.promise;
        return readers.read(batch, signer);
      },
    },
  });
  const stations = Array.from({ length: 40 }, newStation);
  for (const station of stations) append(station, truck());
  await enrolAll(hub, stations);
  const answers = stations.map(({ id, publicKey, entries }) =>
    receiveEntries(hub.context, { station: id, publicKey }, sentBatch(entries)),
  );
  await setImmediate();
  expect(begun).toBe(8);
  opened.resolve();
  const stored = { outcomes: [{ status: "stored" }] };
  expect(await Promise.all(answers)).toMatchObject(stations.map(() => stored));
  expect(begun).toBe(40);
  await readers.close();
});
