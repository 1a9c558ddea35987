import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { Refused, sendEntries } from "../../support/hub/client.ts";
import { append, newStation, type StationLog } from "../../support/hub/station.ts";
import { enrolAll, onBothStores, type TestHub } from "../../support/hub/stores.ts";
import { truck } from "../../support/hub/truck.ts";

const STATIONS = 1_000;

/** A day's first truck: that it came, and that it was decided. */
function stationWithTruck(): StationLog {
  const station = newStation();
  const decided = truck();
  const { inspection } = Object(decided.payload);
  append(station, { kind: "truck-registered", payload: { inspection, lane: "green" } });
  append(station, decided);
  return station;
}

/** Sends its log, and once more a little later whenever the hub has no room for it; how often it had to. */
async function sendAll(hub: TestHub, station: StationLog): Promise<number> {
  for (let again = 0; ; again += 1)
    try {
      const { outcomes, expected } = await sendEntries(station, hub, station.entries);
      expect(outcomes.map(({ status }) => status)).toSatisfy((statuses: string[]) =>
        statuses.every((status) => status === "stored" || status === "known"),
      );
      expect(expected).toBe(station.entries.length + 1);
      return again;
    } catch (error) {
      const isPassing = error instanceof Refused && error.problem.code === "unavailable";
      if (!isPassing && !(error instanceof TypeError)) throw error;
      await wait(100 + Math.random() * 900);
    }
}

onBothStores("a thousand stations that come at the same moment", (openHub) => {
  it("each get all of their log in, once, and no other's", async () => {
    const hub = await openHub();
    const stations = Array.from({ length: STATIONS }, stationWithTruck);
    await enrolAll(hub, stations);
    await Promise.all(stations.map((station) => sendAll(hub, station)));

    const { store } = hub.context;
    const kept = await store
      .selectFrom("entry")
      .select(["station", "branch", "hash"])
      .orderBy("station")
      .orderBy("sequence")
      .execute();
    const sent = stations
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap(({ id, entries }) => entries.map(({ hash }) => ({ station: id, branch: 0, hash })));
    expect(kept).toEqual(sent);
    expect(await store.selectFrom("held").selectAll().execute()).toEqual([]);
    expect(await store.selectFrom("in_work").selectAll().execute()).toEqual([]);
    const { trucks } = await store
      .selectFrom("tally")
      .select((row) => row.fn.sum<number>("amount").as("trucks"))
      .where("measure", "=", "verdict")
      .executeTakeFirstOrThrow();
    expect(trucks).toBe(STATIONS);
  });
});
