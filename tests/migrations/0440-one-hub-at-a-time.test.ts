import { expect, test } from "vitest";
import { insertRow, migrateTo, storeAtStep } from "../support/migrations.ts";

const FORMER = "01KAQHVB00000000000000000A";
const PRESENT = "01KAQHVB00000000000000000B";

const down = (subject: string, hub: string) => ({
  kind: "watch",
  subject,
  cursor: 1,
  item: JSON.stringify({ hub }),
  state: "applied",
  reason: "",
  received_at: "2026-11-24T06:00:00.000Z",
});

const watched = (id: string, origin: "hub" | "post") => ({
  id,
  origin,
  kind: "plate",
  value: "1",
  note: "",
  until: null,
  added_at: "2026-11-24T06:00:00.000Z",
});

test("what a former hub sent goes, what the present one and the post itself have stays", () => {
  const database = storeAtStep(430);
  insertRow(database, "hub_link", {
    only: 1,
    address: "https://10.0.0.5:8443",
    fingerprint: null,
    hub: PRESENT,
    name: "Хаб",
    public_key: "MCow",
    recipient: "age1",
    enrolled_at: "2026-11-24T06:00:00.000Z",
  });
  for (const [id, hub] of [
    ["a", FORMER],
    ["b", PRESENT],
  ] as const) {
    insertRow(database, "down_item", down(id, hub));
    insertRow(database, "watch_item", watched(id, "hub"));
  }
  insertRow(database, "watch_item", watched("c", "post"));
  migrateTo(database, 440);
  const ids = (sql: string) => database.prepare(sql).pluck().all();
  expect(ids("SELECT subject FROM down_item")).toEqual(["b"]);
  expect(ids("SELECT id FROM watch_item ORDER BY id")).toEqual(["b", "c"]);
});
