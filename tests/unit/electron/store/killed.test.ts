import { expect, test } from "vitest";
import { openDraft } from "../../../../electron/services/open-draft.ts";
import { verifyLog } from "../../../../electron/services/verify-log.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { decisionOfInspection } from "../../../../electron/store/queries/decision.ts";
import { countDecisions, pageOfDecisions } from "../../../../electron/store/queries/decision-page.ts";
import { listDrafts } from "../../../../electron/store/queries/draft.ts";
import { readLogEntry } from "../../../../electron/store/queries/log-entry.ts";
import { readStation } from "../../../../electron/store/queries/station.ts";
import { NEWEST_FIRST } from "../../../../shared/schemas/log-filter.ts";
import { setUp } from "../../../support/decisions.ts";
import { type Acknowledgement, acknowledgementSchema } from "../../../support/killed/acknowledgement.ts";
import { killAfter } from "../../../support/killed/kill-after.ts";
import { type OpenDesk, openDesk } from "../../../support/open-desk.ts";
import { program } from "../../../support/programs/program.ts";
import { createRandom } from "../../../support/random.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { SEES_ALL } from "../../../support/viewers.ts";

/** Worked at side by side, each at one station after another: much of a round is waiting. */
const LANES = 4;
const STATIONS_EACH = 3;
const KILLS_EACH = 18;
const EARLY_KILLS = 12;
const ENTRIES_OF_SET_UP = 2;
const WRITER = await program("writer-until-killed");

/** Lets the writer work until so many writes are acknowledged and a moment more. */
const killWriter = (folder: string, acknowledgements: number, moreMilliseconds: number) =>
  killAfter([WRITER, folder], acknowledgementSchema, { acknowledgements, moreMilliseconds });

function expectAcknowledged(desk: OpenDesk, acknowledged: readonly Acknowledgement[]): void {
  for (const said of acknowledged) {
    const decided = decisionOfInspection(desk.db, said.id);
    if (said.kind === "decided") {
      expect(decided?.entry).toBe(said.entry);
      expect(readLogEntry(desk.db, said.entry)?.kind).toBe("decision-recorded");
      const found = pageOfDecisions(
        desk.db,
        { filter: { text: said.plate }, sort: NEWEST_FIRST, viewer: SEES_ALL },
        { offset: 0, limit: 5 },
      );
      expect(found.map((row) => row.entry)).toEqual([said.entry]);
    } else if (!decided) {
      expect(openDraft(desk.db, said.id).lines.length).toBeGreaterThanOrEqual(said.lines);
    }
  }
}

/** Nothing is there by halves: no row without entry, no entry that can not be found, no draft of a decided truck. */
function expectWhole(desk: OpenDesk, entries: number): void {
  const decided = entries - ENTRIES_OF_SET_UP;
  expect(countDecisions(desk.db, { text: "" }, SEES_ALL)).toBe(decided);
  expect(countDecisions(desk.db, { text: "Ахметов обои" }, SEES_ALL)).toBe(decided);
  for (const draft of listDrafts(desk.db)) expect(decisionOfInspection(desk.db, draft.id)).toBeUndefined();
}

async function killAgainAndAgain(seed: number): Promise<void> {
  const folder = temporaryFolder();
  const random = createRandom(seed);
  const acknowledged: Acknowledgement[] = [];
  for (let kill = 0; kill < KILLS_EACH; kill += 1) {
    const round = await killWriter(folder, 1 + random.below(14), random.next() * 12);
    acknowledged.push(...round);
    const isLast = kill === KILLS_EACH - 1;
    const desk = openDesk(folder);
    try {
      const verified = isLast ? await verifyStore(desk.file, { whole: true }) : await verifyLog(desk.db);
      expect(verified.firstBad).toBeNull();
      expectAcknowledged(desk, isLast ? acknowledged : round);
      expectWhole(desk, verified.entries);
    } finally {
      desk.close();
    }
  }
  expect(acknowledged.filter(({ kind }) => kind === "decided").length).toBeGreaterThan(KILLS_EACH);
}

test(`killed ${LANES * STATIONS_EACH * KILLS_EACH} times in the middle of writing, it has all that it acknowledged, and nothing by halves`, {
  timeout: 360_000,
}, async () => {
  const lanes = Array.from({ length: LANES }, async (_, lane) => {
    for (let station = 0; station < STATIONS_EACH; station += 1)
      await killAgainAndAgain(20261123 + lane * STATIONS_EACH + station);
  });
  await Promise.all(lanes);
});

test(`killed ${EARLY_KILLS} times while it starts, a new store is set up wholly or not at all`, {
  timeout: 120_000,
}, async () => {
  const random = createRandom(7);
  for (let kill = 0; kill < EARLY_KILLS; kill += 1) {
    const folder = temporaryFolder();
    await killWriter(folder, 0, 80 + random.next() * 400);
    const desk = openDesk(folder);
    try {
      if (readStation(desk.db)) {
        const verified = await verifyStore(desk.file, { whole: true });
        expect(verified.firstBad).toBeNull();
        expectWhole(desk, verified.entries);
      } else {
        setUp(desk);
        expect(await verifyStore(desk.file, { whole: true })).toEqual({
          entries: ENTRIES_OF_SET_UP,
          firstBad: null,
        });
      }
    } finally {
      desk.close();
    }
  }
});
