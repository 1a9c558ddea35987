import path from "node:path";
import { expect, test } from "vitest";
import { readExamples } from "../../../../electron/services/examples.ts";
import { digestOf } from "../../../../electron/services/load-catalogue.ts";
import { openDraft } from "../../../../electron/services/open-draft.ts";
import { setUpStation } from "../../../../electron/services/set-up-station.ts";
import { verifyLog } from "../../../../electron/services/verify-log.ts";
import { listDrafts } from "../../../../electron/store/queries/draft.ts";
import { storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { readStation } from "../../../../electron/store/queries/station.ts";
import { testDesk } from "../../../support/desk.ts";
import { smallCatalogue } from "../../../support/small-catalogue.ts";

const catalogue = smallCatalogue();
const loaded = { catalogue, sha256: digestOf(catalogue) };
const samples = path.resolve(import.meta.dirname, "../../../../resources/samples");
const request = { post: "Пост 1", crossing: "Кайрак", withExamples: false };

test("names the post and begins the log with post and catalogue", async () => {
  const desk = testDesk();
  const station = setUpStation(desk, { catalogue: loaded, readExamples: () => [] }, request);
  expect(readStation(desk.db)).toEqual(station);
  expect(station).toMatchObject({
    post: "Пост 1",
    crossing: "Кайрак",
    publicKey: desk.keys.provide().publicKey,
  });
  expect(storedEntriesAfter(desk.db, 0, 10)).toMatchObject([
    {
      kind: "station-named",
      station: station.id,
      officer: "Ахметов А.",
      payload: { post: "Пост 1", crossing: "Кайрак" },
    },
    { kind: "catalogue-loaded", payload: { version: "2026.01.1", sha256: loaded.sha256 } },
  ]);
  expect(await verifyLog(desk.db)).toEqual({ entries: 2, firstBad: null });
});

test("is done once", () => {
  const desk = testDesk();
  const station = setUpStation(desk, { catalogue: loaded, readExamples: () => [] }, request);
  const again = () =>
    setUpStation(desk, { catalogue: loaded, readExamples: () => [] }, { ...request, post: "Пост 2" });
  expect(again).toThrow(expect.objectContaining({ code: "already-set-up" }));
  expect(readStation(desk.db)).toEqual(station);
  expect(storedEntriesAfter(desk.db, 0, 10)).toHaveLength(2);
});

test("cut off in the middle, it is done whole the next time with the key that is there", () => {
  const desk = testDesk();
  const cutOff = () => {
    throw new Error("power cut");
  };
  const { publicKey } = desk.keys.provide();
  expect(() =>
    setUpStation(desk, { catalogue: loaded, readExamples: cutOff }, { ...request, withExamples: true }),
  ).toThrow("power cut");
  expect(readStation(desk.db)).toBeUndefined();
  expect(setUpStation(desk, { catalogue: loaded, readExamples: () => [] }, request).publicKey).toBe(
    publicKey,
  );
});

test("the shipped example trucks become drafts that can be opened", () => {
  const desk = testDesk();
  setUpStation(
    desk,
    { catalogue: loaded, readExamples: () => readExamples(samples) },
    { ...request, withExamples: true },
  );
  const drafts = listDrafts(desk.db);
  expect(drafts.length).toBeGreaterThanOrEqual(2);
  for (const { id, plate, lineCount } of drafts) {
    expect(plate).not.toBe("");
    const lines = openDraft(desk.db, id).lines;
    expect(lines).toHaveLength(lineCount);
    expect(new Set(lines.map((line) => line.id)).size).toBe(lineCount);
  }
});

test("no examples where no folder has any", () => {
  expect(readExamples(path.join(samples, "none"))).toEqual([]);
});
