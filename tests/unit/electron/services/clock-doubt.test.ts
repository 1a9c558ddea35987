import { describe, expect, test, vi } from "vitest";
import { believedNow } from "../../../../electron/services/believed-time.ts";
import {
  clockState,
  compareClock,
  confirmClock,
  readClockNotice,
} from "../../../../electron/services/clock-notice.ts";
import { countExpiredPayloads, eraseExpired } from "../../../../electron/services/erase-expired.ts";
import { makeAct } from "../../../../electron/services/make-act.ts";
import { checkClock } from "../../../../electron/services/note-clock.ts";
import { rebuildReadModels } from "../../../../electron/services/rebuild-read-models.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { saveRetention } from "../../../../electron/services/save-retention.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { watchClock } from "../../../../electron/services/watch-clock.ts";
import { addWatchItem, currentWatchItems } from "../../../../electron/services/watch-list.ts";
import { listClockDoubts } from "../../../../electron/store/queries/clock-doubt.ts";
import { storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { learnClock } from "../../../../electron/sync/hub-clock.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { documentsFolder } from "../../../support/documents-folder.ts";
import { openDesk } from "../../../support/open-desk.ts";
import { pdfPages } from "../../../support/pdf-text.ts";
import { soon } from "../../../support/soon.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const documents = documentsFolder();
const textOf = (bytes: Uint8Array): string => pdfPages(bytes).join(" ").replaceAll(/\s+/g, " ");

/** When the desk's last entry before the trouble is made: its third. */
const LAST = "2026-11-23T10:00:00.000Z";
const DAYS_BACK = "2026-11-20T10:00:00.000Z";
const YEARS_AHEAD = "2036-11-23T10:00:00.000Z";

async function deskAtWork(): Promise<TestDesk> {
  const desk = testDesk();
  setUp(desk);
  desk.setClock(LAST);
  await decide(desk);
  return desk;
}

const decide = (desk: TestDesk) => recordDecision(desk, evidenceByWord(), decisionRequest(desk));
const entries = (desk: TestDesk) =>
  storedEntriesAfter(desk.db, 3, 100).map(
    ({ kind, officer }) => `${kind}${officer === "" ? " by itself" : ""}`,
  );
const sound = (desk: TestDesk) => verifyStore(desk.file, { whole: true });

describe("a clock that jumps", () => {
  test("back by days is in doubt until it has come back, and the truck between bears it", async () => {
    const desk = await deskAtWork();
    expect(clockState(desk)).toBeNull();
    desk.setClock(DAYS_BACK);
    await decide(desk);
    expect(clockState(desk)).toEqual({
      since: 4,
      fault: "clock-set-back",
      previous: LAST,
      now: DAYS_BACK,
      until: null,
      read: false,
    });
    desk.setClock("2026-11-23T10:10:00.000Z");
    await decide(desk);
    expect(clockState(desk)).toBeNull();
    expect(listClockDoubts(desk.db)).toMatchObject([{ since: 4, until: 6 }]);
    expect(entries(desk)).toEqual([
      "clock-set-back by itself",
      "decision-recorded",
      "clock-right-again by itself",
      "decision-recorded",
    ]);
    expect(await sound(desk)).toEqual({ entries: 7, firstBad: null });
  });

  test("ahead by years is in doubt until it has come back", async () => {
    const desk = await deskAtWork();
    desk.setClock(YEARS_AHEAD);
    await decide(desk);
    expect(clockState(desk)).toMatchObject({ since: 4, fault: "clock-far-ahead" });
    desk.setClock("2026-11-23T10:30:00.000Z");
    await decide(desk);
    expect(clockState(desk)).toBeNull();
    expect(entries(desk)).toEqual([
      "clock-far-ahead by itself",
      "decision-recorded",
      "clock-right-again by itself",
      "decision-recorded",
    ]);
  });

  test("by seconds is recorded and worries nobody", async () => {
    const desk = await deskAtWork();
    desk.setClock("2026-11-23T09:58:00.000Z");
    await decide(desk);
    expect(clockState(desk)).toBeNull();
    expect(entries(desk)).toEqual(["clock-set-back by itself", "decision-recorded"]);
  });

  test("behind is not right again by running on: the computer ran as long", async () => {
    const desk = await deskAtWork();
    desk.setClock("2026-11-23T08:00:00.000Z");
    checkClock(desk);
    for (const hour of [9, 10, 11, 12]) {
      desk.passSteady(60);
      desk.setClock(`2026-11-23T${String(hour).padStart(2, "0")}:00:00.000Z`);
      checkClock(desk);
      expect(clockState(desk)).toMatchObject({ since: 4 });
    }
    desk.setClock("2026-11-23T14:00:00.000Z");
    checkClock(desk);
    expect(clockState(desk)).toBeNull();
  });
});

describe("the doubt", () => {
  test("is found at the start, before anybody signs in, outlives a restart, and says so only when it changes", async () => {
    const folder = temporaryFolder();
    const first = openDesk(folder);
    setUp(first);
    first.close();
    for (const restart of [1, 2]) {
      const desk = openDesk(folder);
      desk.setClock("2020-01-01T00:00:00.000Z");
      const onChange = vi.fn();
      const report = vi.fn();
      const watch = watchClock(desk, { everyMilliseconds: 1, onChange, report });
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect([restart, onChange.mock.calls.length, clockState(desk)?.since]).toEqual([restart, 1, 3]);
      if (restart === 2) {
        desk.setClock(LAST);
        await soon(() => expect(onChange).toHaveBeenCalledTimes(2));
        expect(clockState(desk)).toBeNull();
      }
      watch.stop();
      expect(report).not.toHaveBeenCalled();
      desk.close();
    }
  });

  test("is read by each officer once, which the log says; the notice stays for the others", async () => {
    const desk = await deskAtWork();
    desk.setClock(DAYS_BACK);
    checkClock(desk);
    readClockNotice(desk, 4);
    readClockNotice(desk, 4);
    expect(clockState(desk)).toMatchObject({ read: true });
    const next = { ...desk, actor: () => ({ name: "Сериков Б.", id: "01KAQ00000000000000000000B" }) };
    expect(clockState(next)).toMatchObject({ read: false });
    readClockNotice(next, 4);
    expect(entries(desk)).toEqual(["clock-set-back by itself", "clock-notice-read", "clock-notice-read"]);
  });

  test("ends when an officer finds the clock right, though it stands before the last entry", async () => {
    const desk = await deskAtWork();
    desk.setClock(DAYS_BACK);
    checkClock(desk);
    confirmClock(desk, 4);
    expect(clockState(desk)).toBeNull();
    const [, ended] = storedEntriesAfter(desk.db, 3, 10);
    expect(ended).toMatchObject({
      officer: "Ахметов А.",
      payload: { doubt: 4, how: "officer", previous: DAYS_BACK, now: DAYS_BACK },
    });
    await decide(desk);
    // Over by now: nothing more is to be said of it.
    confirmClock(desk, 4);
    readClockNotice(desk, 4);
    expect(entries(desk)).toEqual(["clock-set-back by itself", "clock-right-again", "decision-recorded"]);
    expect(await sound(desk)).toMatchObject({ firstBad: null });
  });

  test("ends when the hub's clock says the same, and not when it says another time", async () => {
    const desk = await deskAtWork();
    desk.setClock(DAYS_BACK);
    checkClock(desk);
    learnClock(desk, new Date(LAST));
    expect(clockState(desk)).toMatchObject({ since: 4 });
    learnClock(desk, new Date("2026-11-20T10:00:30.000Z"));
    expect(clockState(desk)).toBeNull();
    compareClock(desk, new Date(LAST));
    expect(entries(desk)).toEqual(["clock-set-back by itself", "clock-right-again by itself"]);
  });

  test("is read from the entries again by a rebuild", async () => {
    const desk = await deskAtWork();
    desk.setClock(DAYS_BACK);
    await decide(desk);
    readClockNotice(desk, 4);
    const [before, state] = [listClockDoubts(desk.db), clockState(desk)];
    rebuildReadModels(desk.db);
    expect([listClockDoubts(desk.db), clockState(desk)]).toEqual([before, state]);
  });
});

describe("while the clock is in doubt", () => {
  test("nothing is erased by it, and nothing is counted as to be erased", async () => {
    const desk = await deskAtWork();
    saveRetention(desk, { trucks: 12, access: 12 });
    desk.setClock(YEARS_AHEAD);
    checkClock(desk);
    expect(countExpiredPayloads(desk)).toEqual({ trucks: 0, access: 0 });
    await expect(eraseExpired(desk)).rejects.toMatchObject({ code: "clock-doubtful" });
    confirmClock(desk, 5);
    expect(await eraseExpired(desk)).toBeGreaterThan(0);
  });

  test("the watch list goes by the time that can be believed", async () => {
    const desk = await deskAtWork();
    addWatchItem(desk, { kind: "plate", value: "123 ABC 02", note: "", until: "2026-12-31" });
    desk.setClock(YEARS_AHEAD);
    checkClock(desk);
    expect(currentWatchItems(desk)).toHaveLength(1);
    desk.passSteady(90);
    expect(believedNow(desk)).toEqual(new Date("2026-11-23T11:30:00.000Z"));
  });

  test("an act says so in its language, and goes on saying so; one from before and one from after do not", async () => {
    const desk = await deskAtWork();
    const sources = { ...desk, documents: documents.path };
    desk.setClock(YEARS_AHEAD);
    const { entry: doubtful } = await decide(desk);
    const made = await makeAct(sources, { entry: doubtful, language: "ru" });
    desk.setClock("2026-11-23T10:30:00.000Z");
    const { entry: after } = await decide(desk);
    const again = await makeAct(sources, { entry: doubtful, language: "ru" });
    expect(Buffer.compare(made.bytes, again.bytes)).toBe(0);
    const words = "С записи № 4 часы компьютера ушли вперёд";
    expect(textOf(made.bytes)).toContain(words);
    const other = await makeAct(sources, { entry: after, language: "ru" });
    expect(textOf(other.bytes)).not.toContain("часы компьютера");
  });
});
