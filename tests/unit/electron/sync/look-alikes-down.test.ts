import { expect, test } from "vitest";
import { appendEntry } from "../../../../electron/services/append-entry.ts";
import { screeningWithLookAlikes } from "../../../../electron/services/look-alikes-in-force.ts";
import { rebuildReadModels } from "../../../../electron/services/rebuild-read-models.ts";
import { listDownItems } from "../../../../electron/store/queries/down-item.ts";
import { readLookAlike } from "../../../../electron/store/queries/look-alike.ts";
import type { Hub } from "../../../../hub/create-hub.ts";
import { publish } from "../../../../hub/services/publish-down.ts";
import { showLookAlikes } from "../../../../hub/services/show-look-alikes.ts";
import { showPosts } from "../../../../hub/services/show-posts.ts";
import { wordingOf } from "../../../../shared/look-alikes/wording.ts";
import type { DownContent } from "../../../../shared/sync/down.ts";
import { screenByWord } from "../../../support/decisions.ts";
import { openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation, type TestStation } from "../../../support/sync/test-station.ts";

const DESCRIPTION = "Игрушка дрон, 20 шт";

function propose({ desk }: TestStation): string {
  const id = desk.newId();
  const description = DESCRIPTION;
  const what = { id, category: "multicopters", wording: wordingOf(description), description };
  const said = { reason: "different-goods", note: "детская", expires: "2099-01-01T00:00:00.000Z" } as const;
  const payload = { ...what, ...said, inspection: desk.newId(), lineId: "1" };
  desk.db.transaction("test.propose", () => appendEntry(desk, { kind: "lookalike-proposed", payload }));
  return id;
}

/** What the screen of a supervisor at the hub sends for a proposal that it is shown. */
async function decide(hub: Hub, id: string, changes: Partial<DownContent<"look-alike">> = {}) {
  const { lookAlikes } = await showLookAlikes(hub.context);
  const proposal = lookAlikes.find((shown) => shown.id === id);
  if (!proposal) throw new Error(`${id} is not shown`);
  const { words, category, reason, note, proposedBy } = proposal;
  const content = { id, words, category, reason, note, proposedBy, approvedBy: "Сейтова", until: null };
  const whole = { ...content, active: true, ...changes };
  const actor = { account: null, name: content.approvedBy };
  await publish({ ...hub.context, actor }, { kind: "look-alike", stations: null, content: whole });
  return whole;
}

const scoreAt = ({ desk }: TestStation): number | undefined => {
  const line = { id: "9", description: "ИГРУШКА дрон 5 шт" };
  return screeningWithLookAlikes(desk, { lines: [line] }, [screenByWord(line)])[0]?.matches[0]?.score;
};

test("a proposal reaches the hub, its approval every post, and its withdrawal too; a rebuilt store says the same", async () => {
  const hub = await openTestHub();
  const [station, other] = [openTestStation(), openTestStation()];
  await station.enrol(hub);
  await other.enrol(hub);
  const id = propose(station);
  await station.sync();
  const before = scoreAt(other) ?? 0;
  const content = await decide(hub, id);
  expect(await station.sync()).toMatchObject({ applied: 1 });
  expect(await other.sync()).toMatchObject({ applied: 1 });
  const approved = { state: "approved", decidedBy: "Сейтова", wording: wordingOf(DESCRIPTION) };
  expect(readLookAlike(station.desk.db, id)).toMatchObject({ ...approved, description: DESCRIPTION });
  expect(readLookAlike(other.desk.db, id)).toMatchObject({ ...approved, officer: "Ахметов А." });
  expect(scoreAt(other)).toBeLessThan(before);
  expect((await showLookAlikes(hub.context)).lookAlikes).toEqual([]);

  await publish(hub.context, { kind: "look-alike", stations: null, content: { ...content, active: false } });
  await other.sync();
  expect(readLookAlike(other.desk.db, id)).toMatchObject({ state: "withdrawn" });
  expect(scoreAt(other)).toBe(before);
  const kept = readLookAlike(other.desk.db, id);
  other.desk.db.transaction("test.rebuild", () => rebuildReadModels(other.desk.db));
  expect(readLookAlike(other.desk.db, id)).toEqual(kept);
});

test("a refusal at the hub is one at the post, and an approval ends with its day", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  const [refused, approved] = [propose(station), propose(station)];
  await station.sync();
  await decide(hub, refused, { active: false });
  await decide(hub, approved, { until: "2098-05-09" });
  await station.sync();
  expect(readLookAlike(station.desk.db, refused)).toMatchObject({ state: "refused" });
  expect(readLookAlike(station.desk.db, approved)).toMatchObject({ expires: "2098-05-09T23:59:59.999Z" });
});

test("one with a reason that this program does not know waits for a newer program", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  const id = propose(station);
  await station.sync();
  await decide(hub, id, { reason: "of-tomorrow" });
  expect(await station.sync()).toMatchObject({ applied: 0 });
  expect(listDownItems(station.desk.db)).toMatchObject([{ kind: "look-alike", state: "unknown" }]);
  expect(readLookAlike(station.desk.db, id)).toMatchObject({ state: "proposed" });
});

test("a station says how far its own clock is off", async () => {
  const hub = await openTestHub();
  const station = openTestStation();
  await station.enrol(hub);
  station.desk.setClock(new Date(Date.now() + 3 * 3_600_000).toISOString());
  await station.sync();
  await station.sync();
  const [post] = (await showPosts(hub.context)).posts;
  expect(Math.round((post?.clockAhead ?? 0) / 3_600_000)).toBe(3);
});
