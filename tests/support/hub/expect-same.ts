import { expect } from "vitest";
import { verifyChain } from "../../../shared/log/verify.ts";
import { type StationLog, sha256 } from "./station.ts";
import type { TestHub } from "./stores.ts";

/** Both sides have the same, whole chain, and every truck is listed once. */
export async function expectSame(hub: TestHub, ...stations: StationLog[]): Promise<void> {
  for (const { id, entries } of stations) {
    const rows = await hub.context.store
      .selectFrom("entry")
      .select("content")
      .where("station", "=", id)
      .where("branch", "=", 0)
      .orderBy("sequence")
      .execute();
    const log = rows.map(({ content }) => JSON.parse(content));
    expect(log.map(({ hash }) => hash)).toEqual(entries.map(({ hash }) => hash));
    const verify = () => true;
    expect(verifyChain(log, { sha256, verify, station: id })).toMatchObject({
      entries: entries.length,
      firstBad: null,
    });
    const trucks = await hub.context.store
      .selectFrom("truck")
      .select("entry")
      .where("station", "=", id)
      .execute();
    expect(trucks.map(({ entry }) => entry).sort()).toEqual(entries.map((entry) => entry.id).sort());
    const tally = await hub.context.store
      .selectFrom("tally")
      .select((row) => row.fn.sum<number>("amount").as("trucks"))
      .where("station", "=", id)
      .where("measure", "=", "verdict")
      .executeTakeFirst();
    expect(tally?.trucks).toBe(entries.length);
  }
  expect(await hub.context.store.selectFrom("held").selectAll().execute()).toEqual([]);
}
