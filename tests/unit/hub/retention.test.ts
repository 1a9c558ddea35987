import { expect, it } from "vitest";
import { eraseExpired } from "../../../hub/services/erase-expired.ts";
import { rebuildReadModels } from "../../../hub/services/rebuild-read-models.ts";
import { putMonths } from "../../../hub/store/queries/erasure.ts";
import { write } from "../../../hub/store/write.ts";
import { sealProblem } from "../../../shared/log/seal-problem.ts";
import { chunkAnswerSchema } from "../../../shared/sync/files.ts";
import {
  relayAnswerSchema,
  statisticsAnswerSchema,
  trucksAnswerSchema,
} from "../../../shared/sync/supervision.ts";
import { ask, sendEntries } from "../../support/hub/client.ts";
import { append, cloneOf, type StationLog, sha256 } from "../../support/hub/station.ts";
import { enrolledStation, onBothStores, type TestHub } from "../../support/hub/stores.ts";
import { signedIn } from "../../support/hub/supervisor.ts";
import { truck } from "../../support/hub/truck.ts";

const OLD = "2024-03-05T10:00:00.000Z";
const BEFORE = "2025-01-01T00:00:00.000Z";
const photo = Buffer.from("photo of a truck");

/** A truck of long ago with a photo, one of now, and an account. */
async function filled(hub: TestHub): Promise<StationLog> {
  const station = await enrolledStation(hub);
  append(station, { kind: "officer-added", payload: { name: "Ахметов А." }, time: OLD });
  append(station, { ...truck({ plate: "777 AAA 02", goods: ["дрон"] }), time: OLD });
  append(station, { kind: "file-attached", payload: { sha256: sha256(photo) }, time: OLD });
  append(station, truck({ plate: "111 BBB 01" }));
  await sendEntries(station, hub, station.entries);
  const path = `/v1/files/${sha256(photo)}?offset=0&size=${photo.length}`;
  await ask(station, hub, { method: "PUT", path, body: photo }, chunkAnswerSchema);
  return station;
}

async function shown(hub: TestHub, { id }: StationLog, branch = 0) {
  const supervisor = await signedIn(hub);
  const { trucks } = await supervisor.get("/v1/supervision/trucks", trucksAnswerSchema);
  const figures = await supervisor.get("/v1/supervision/statistics", statisticsAnswerSchema);
  const path = `/v1/supervision/entries?station=${id}&branch=${branch}`;
  const { entries } = await supervisor.get(path, relayAnswerSchema);
  const file = await supervisor.request("GET", `/v1/supervision/files/${sha256(photo)}`).catch(() => null);
  const found = await supervisor.get("/v1/supervision/trucks?text=777", trucksAnswerSchema);
  return { plates: trucks.map(({ plate }) => plate), figures, entries, file, found: found.trucks.length };
}

const payloadsOf = (entries: readonly { payload: unknown }[]) =>
  entries.map(({ payload }) => payload !== null);

onBothStores("what a post has erased because its time was over", (openHub) => {
  it("is erased at the hub too, and the log stays sound", async () => {
    const hub = await openHub();
    const station = await filled(hub);
    const before = await shown(hub, station);
    expect(before).toMatchObject({ plates: ["111 BBB 01", "777 AAA 02"], found: 1 });
    expect(before.file).not.toBeNull();
    const payload = { class: "trucks", before: BEFORE, ranges: [[1, 4]] };
    append(station, { kind: "payloads-erased", payload });
    await sendEntries(station, hub, station.entries.slice(4));

    const after = await shown(hub, station);
    expect(after).toMatchObject({ plates: ["111 BBB 01"], found: 0, file: null });
    expect(payloadsOf(after.entries)).toEqual([true, false, false, true, true]);
    for (const entry of after.entries) {
      const tools = { sha256, station: station.id, verify: () => true };
      expect(sealProblem({ ...entry, payload: entry.payload ?? null }, tools)).toBeNull();
    }
    expect(after.figures).toEqual(before.figures);
    await rebuildReadModels(hub.context);
    expect((await shown(hub, station)).figures).toEqual(before.figures);
    // Sent once more, as after a restored backup, it does not come back.
    await sendEntries(station, hub, station.entries);
    expect(await shown(hub, station)).toEqual(expect.objectContaining({ plates: ["111 BBB 01"], found: 0 }));
  });

  it("is nothing of the last month, whatever the post says of it", async () => {
    const hub = await openHub();
    const station = await filled(hub);
    const before = new Date(Date.now() + 86_400_000).toISOString();
    append(station, { kind: "payloads-erased", payload: { class: "trucks", before, ranges: [[1, 4]] } });
    await sendEntries(station, hub, station.entries.slice(4));
    expect((await shown(hub, station)).plates).toEqual(["111 BBB 01"]);
  });

  it("stays on a branch that has not erased it", async () => {
    const hub = await openHub();
    const station = await filled(hub);
    const clone = cloneOf(station, 1);
    append(clone, { ...truck({ plate: "555 CCC 05" }), time: OLD });
    append(clone, {
      kind: "payloads-erased",
      payload: { class: "trucks", before: BEFORE, ranges: [[1, 2]] },
    });
    await sendEntries(clone, hub, clone.entries.slice(1));
    expect((await shown(hub, station)).plates).toEqual(["111 BBB 01", "777 AAA 02"]);
    expect(payloadsOf((await shown(hub, station, 1)).entries)).toEqual([false, true]);
    // What both have is the same entry.
    const another = cloneOf(station, 3);
    append(another, truck({ plate: "222 DDD 06" }));
    append(another, {
      kind: "payloads-erased",
      payload: { class: "trucks", before: BEFORE, ranges: [[2, 3]] },
    });
    await sendEntries(another, hub, another.entries.slice(3));
    expect((await shown(hub, station)).plates).toEqual(["222 DDD 06", "111 BBB 01"]);
  });
});

onBothStores("a hub with a period of its own", (openHub) => {
  it("erases what is older, and nothing that says nothing of people", async () => {
    const hub = await openHub();
    const station = await filled(hub);
    expect(await eraseExpired(hub.context, 1_000)).toBe(0);
    await write(hub.context.store, (tx) => putMonths(tx, "trucks", 12));
    expect(await eraseExpired(hub.context, 1_000)).toBe(2);
    expect(await eraseExpired(hub.context, 1_000)).toBe(0);
    const after = await shown(hub, station);
    expect(after).toMatchObject({ plates: ["111 BBB 01"], file: null });
    expect(payloadsOf(after.entries)).toEqual([true, false, false, true]);
  });
});
