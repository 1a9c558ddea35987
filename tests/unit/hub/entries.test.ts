import { expect, it } from "vitest";
import { truckNumber } from "../../../hub/services/truck-number.ts";
import { commonAnswerSchema } from "../../../shared/sync/entries.ts";
import { ask, sendEntries } from "../../support/hub/client.ts";
import { append, cloneOf, newStation, type StationLog, seal } from "../../support/hub/station.ts";
import { enrolledStation, onBothStores, type TestHub } from "../../support/hub/stores.ts";
import { truck } from "../../support/hub/truck.ts";

const statuses = async (station: StationLog, hub: TestHub, entries: readonly unknown[]) =>
  (await sendEntries(station, hub, entries)).outcomes.map((outcome) =>
    outcome.status === "refused" ? outcome.reason : outcome.status,
  );

const hubLog = async (hub: TestHub, station: StationLog) =>
  hub.context.store
    .selectFrom("entry")
    .select(["branch", "sequence", "hash"])
    .where("station", "=", station.id)
    .orderBy("branch")
    .orderBy("sequence")
    .execute();

const fill = (station: StationLog, count: number) => {
  for (let index = 0; index < count; index += 1) append(station, truck());
};

onBothStores("a batch of entries", (openHub) => {
  it("is stored once, however often it is sent", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    fill(station, 3);
    expect(await statuses(station, hub, station.entries)).toEqual(["stored", "stored", "stored"]);
    const again = await sendEntries(station, hub, station.entries);
    expect(again.outcomes.map(({ status }) => status)).toEqual(["known", "known", "known"]);
    expect(again.expected).toBe(4);
    expect(await hubLog(hub, station)).toHaveLength(3);
  });

  it("is taken in any order, also within itself", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    fill(station, 6);
    const [a, b, c, d, e, f] = station.entries;
    const early = await sendEntries(station, hub, [f, e, d]);
    expect(early.outcomes.map(({ status }) => status)).toEqual(["held", "held", "held"]);
    expect(early.expected).toBe(1);
    expect(await statuses(station, hub, [b, c])).toEqual(["held", "held"]);
    expect(await statuses(station, hub, [a])).toEqual(["stored"]);
    expect((await hubLog(hub, station)).map(({ hash }) => hash)).toEqual(
      station.entries.map(({ hash }) => hash),
    );
    expect(await hub.context.store.selectFrom("held").selectAll().execute()).toEqual([]);
  });

  it("loses only the entries that are bad, each with its reason, and goes on over the hole", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const stranger = newStation();
    fill(station, 7);
    const [one, two, three, four, five, six, seven] = station.entries;
    const sent = [
      one,
      { ...two, officer: "Другой" },
      { ...three, payload: { other: 1 } },
      seal({ ...stranger, id: station.id }, { ...four, payload: null } as never),
      "no entry at all",
      { ...six, id: one?.id },
      seven,
    ];
    expect(await statuses(station, hub, sent)).toEqual([
      "stored",
      "hash",
      "payload",
      "signature",
      "malformed",
      "hash",
      "held",
    ]);
    expect(await statuses(station, hub, [five, six])).toEqual(["stored", "stored"]);
    const rows = await hubLog(hub, station);
    expect(rows.map(({ sequence }) => sequence)).toEqual([1, 5, 6, 7]);
    expect(
      await hub.context.store.selectFrom("hole").select(["sequence", "reason"]).orderBy("sequence").execute(),
    ).toEqual([
      { sequence: 2, reason: "hash" },
      { sequence: 3, reason: "payload" },
      { sequence: 4, reason: "signature" },
    ]);
  });

  it("fills a hole when the entry comes whole after all", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    fill(station, 3);
    const [one, two, three] = station.entries;
    await sendEntries(station, hub, [one, { ...two, officer: "Другой" }, three]);
    expect(await statuses(station, hub, [two])).toEqual(["stored"]);
    expect((await hubLog(hub, station)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    expect(await hub.context.store.selectFrom("hole").selectAll().execute()).toEqual([]);
  });

  it("refuses another entry under an id that is taken", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const first = append(station, truck());
    const second = append(station, { ...truck(), id: first.id });
    expect(await statuses(station, hub, [first, second])).toEqual(["stored", "id-taken"]);
  });

  it("is kept but for the entries that no database keeps, with whatever else a station writes", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const strange = "a\0b";
    append(station, { kind: strange, payload: {} });
    for (const kind of ["truck-registered", "truck-withdrawn", "decision-revised"])
      append(station, {
        ...truck(),
        kind,
        payload: { ...Object(truck().payload), inspection: strange, lane: "random", revises: strange },
      });
    append(station, { ...truck(), officer: strange });
    const nameless = { ...append(station, truck()), id: strange };
    const report = { unsynced: 2 ** 40, unsyncedFiles: 2 ** 40, catalogue: strange, app: strange };
    const { outcomes } = await sendEntries(station, hub, [...station.entries.slice(0, -1), nameless], {
      report,
    });
    expect(outcomes).toEqual([
      { status: "refused", reason: "malformed" },
      ...Array(4).fill({ status: "stored" }),
      { status: "refused", reason: "malformed" },
    ]);
  });

  it("keeps kinds and members that it does not know, and relays them as they were signed", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const newer = append(station, {
      kind: "seal-broken",
      payload: { seal: "К-17", nested: { b: 1, a: [] } },
      shift: 4,
    });
    expect(await statuses(station, hub, [newer])).toEqual(["stored"]);
    const [row] = await hub.context.store.selectFrom("entry").select("content").execute();
    expect(JSON.parse(row?.content ?? "")).toEqual(newer);
  });

  it("takes an entry whose payload was erased, and one of the first form without payload hash", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const { salt: _salt, ...erased } = append(station, truck());
    expect(await statuses(station, hub, [{ ...erased, payload: null }])).toEqual(["stored"]);
  });

  it("turns away what it can not hold, and takes it later", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    for (let index = 0; index < 2_020; index += 1) append(station, { kind: "test", payload: index });
    const [first, ...rest] = station.entries;
    let held = 0;
    let away = 0;
    for (let start = 0; start < rest.length; start += 500)
      for (const status of await statuses(station, hub, rest.slice(start, start + 500))) {
        held += status === "held" ? 1 : 0;
        away += status === "turned-away" ? 1 : 0;
      }
    expect({ held, away }).toEqual({ held: 2_000, away: 19 });
    expect(await statuses(station, hub, [first])).toEqual(["stored"]);
    expect(await statuses(station, hub, rest.slice(-19))).toEqual(Array(19).fill("stored"));
    expect(await hubLog(hub, station)).toHaveLength(2_020);
  }, 60_000);
});

onBothStores("a log that was restored from a backup or cloned", (openHub) => {
  it("goes on as a branch of its own, and nothing of either is lost", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    fill(station, 5);
    await sendEntries(station, hub, station.entries);
    const restored = cloneOf(station, 3);
    fill(restored, 3);
    const answer = await sendEntries(restored, hub, restored.entries.slice(1));
    expect(answer.outcomes.map(({ status }) => status)).toEqual([
      "known",
      "known",
      "forked",
      "forked",
      "forked",
    ]);
    expect(answer.branches).toMatchObject([
      { branch: 0, from: 0, head: { sequence: 5, hash: station.entries[4]?.hash } },
      { branch: 1, from: 3, head: { sequence: 6, hash: restored.entries[5]?.hash } },
    ]);
    fill(station, 1);
    expect(await statuses(station, hub, station.entries.slice(5))).toEqual(["stored"]);
    expect(await hubLog(hub, station)).toHaveLength(9);
  });

  it("finds where it parted when its first entries are unknown to the hub", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    fill(station, 8);
    await sendEntries(station, hub, station.entries);
    const restored = cloneOf(station, 4);
    fill(restored, 4);
    const lost = await sendEntries(restored, hub, restored.entries.slice(6));
    expect(lost.outcomes.map(({ status }) => status)).toEqual(["held", "held"]);
    expect(lost.expected).toBeNull();
    const points = restored.entries.map(({ sequence, hash }) => ({ sequence, hash }));
    const { common } = await ask(
      restored,
      hub,
      { method: "POST", path: "/v1/entries/common", body: { points } },
      commonAnswerSchema,
    );
    expect(common?.sequence).toBe(4);
    await sendEntries(restored, hub, restored.entries.slice(4, 6));
    expect((await hubLog(hub, restored)).filter(({ branch }) => branch === 1)).toHaveLength(4);
  });

  it("may begin anew with the same id: that is a branch from the very start", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    fill(station, 2);
    await sendEntries(station, hub, station.entries);
    const anew = cloneOf(station, 0);
    fill(anew, 2);
    const { branches } = await sendEntries(anew, hub, anew.entries);
    expect(branches.map(({ from }) => from)).toEqual([0, 0]);
  });
});

onBothStores("two trucks of one millisecond", (openHub) => {
  it("are both listed, whatever their numbers", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const time = "2026-11-30T10:00:00.000Z";
    const numbers = new Map<number, number>();
    while (numbers.size === station.entries.length)
      numbers.set(truckNumber(time, append(station, { ...truck(), time }).hash), numbers.size);
    await sendEntries(station, hub, station.entries.slice(0, 500));
    await sendEntries(station, hub, station.entries.slice(500));
    const listed = await hub.context.store.selectFrom("truck").select("number").execute();
    expect(listed).toHaveLength(station.entries.length);
  });
});
