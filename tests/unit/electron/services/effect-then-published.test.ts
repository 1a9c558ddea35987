import { expect, onTestFinished, test } from "vitest";
import { createBulk } from "../../../../electron/screening/bulk.ts";
import { createScreener } from "../../../../electron/screening/screener.ts";
import { readEvaluationLines } from "../../../../electron/services/catalogue-draft/effect-lines.ts";
import { findDraftRows } from "../../../../electron/services/catalogue-draft/view-draft.ts";
import { proposeLookAlike } from "../../../../electron/services/propose-look-alike.ts";
import { type Evidence, recordDecision } from "../../../../electron/services/record-decision.ts";
import { createRescreening } from "../../../../electron/services/rescreening.ts";
import { pageOfFindings } from "../../../../electron/store/queries/rescreening-finding.ts";
import type { EffectLine } from "../../../../shared/schemas/catalogue-draft.ts";
import type { Decision } from "../../../../shared/schemas/decision.ts";
import { decisionRequest, lines } from "../../../support/decisions.ts";
import { draftingDesk, LAMP } from "../../../support/drafting-desk.ts";
import { wordsDir } from "../../../support/lexicon.ts";
import { program } from "../../../support/programs/program.ts";
import { SEES_ALL } from "../../../support/viewers.ts";

const RELEASE = { kind: "release", reason: "nothing-listed", note: "" } as const satisfies Decision;
const OVERRIDE = {
  kind: "release",
  reason: "override",
  note: "Показана лицензия",
} as const satisfies Decision;
const HOLD = { kind: "hold", reason: "listed-goods", note: "" } as const satisfies Decision;

type Open = Awaited<ReturnType<typeof draftingDesk>>;

/** Decides a truck by what the matcher says of it today; gives back the decision's entry. */
async function decide(
  open: Open,
  descriptions: readonly string[],
  decision: Decision = RELEASE,
  id = open.newId(),
): Promise<string> {
  const { screener, loaded } = open.inUse;
  const evidence = {
    screen: async (asked) => asked.map((line) => screener.screen(line)),
    catalogue: loaded.catalogue,
    versions: { app: "0.0.1", ...screener.versions },
  } satisfies Evidence;
  const request = decisionRequest(open, { id, lines: lines(...descriptions), decision });
  return (await recordDecision(open, evidence, request)).entry;
}

/** A draft that knows lamps and knows thermal imagers no more. */
function draftLamps(open: Open): void {
  open.put(LAMP);
  const { rows } = findDraftRows(open.book, { sheet: "terms", text: "тепловизор", offset: 0, limit: 5 });
  for (const { key } of rows) open.put(null, key);
}

async function publish(open: Open): Promise<void> {
  await open.submit("лампы");
  open.review("approve");
  await open.storeKey();
  await open.publish();
}

async function rescreen(open: Open) {
  const words = await wordsDir();
  const workerFile = await program("screening-worker");
  const rescreening = createRescreening(open, {
    inUse: open.inUse,
    openWorker: (catalogue) =>
      createBulk({
        catalogue,
        wordsDir: words,
        workerFile,
        threads: 1,
      }),
    pauseMilliseconds: 0,
    report: (error) => {
      throw error;
    },
  });
  onTestFinished(() => rescreening.stop());
  rescreening.start();
  await rescreening.settled();
  return rescreening.state();
}

const sorted = (items: readonly string[]): string[] => [...items].sort();

test("by publishing just the lines change that the effect named, and re-screening finds just their trucks", async () => {
  const open = await draftingDesk();
  const alone = open.newId();
  const trucks = {
    lamp: await decide(open, ["Лампа настольная", "Обои"]),
    another: await decide(open, ["Клей", "Лампа настольная", "Лампа керосиновая"]),
    held: await decide(open, ["Лампа настольная"], HOLD),
    imager: await decide(open, ["Тепловизор ручной", "Лампа настольная"], OVERRIDE),
    onlyImager: await decide(open, ["Тепловизор ручной"], OVERRIDE),
    ordinary: await decide(open, ["Обои", "Яблоки свежие"]),
    answered: await decide(open, ["Лампа настольная"], RELEASE, alone),
  };
  draftLamps(open);
  const { catalogue = open.inUse.loaded.catalogue } = open.book.reading();
  proposeLookAlike(open, createScreener(catalogue, await wordsDir()), {
    inspection: alone,
    line: { id: "1", description: "Лампа настольная" },
    category: "sights",
    reason: "different-goods",
    note: "",
    days: 30,
  });

  const effect = await open.reader.effect({ job: open.newId(), alone: false, trucks: 100, pending: [] });
  const of = (source: EffectLine["source"]) => effect.changed.filter((line) => line.source === source);
  const ofLog = of("log").flatMap(({ entries = [], ...line }) =>
    entries.map((entry) => ({ entry, ...line })),
  );

  const { screener: before } = open.inUse;
  await publish(open);
  const { screener: after } = open.inUse;
  const changed = readEvaluationLines("resources/evaluation/lines.csv").flatMap(({ line }) => {
    const [from, to] = [before, after].map((screener) => screener.screen(line).verdict);
    return from === to ? [] : [{ description: line.description, from, to }];
  });
  expect(changed.length).toBeGreaterThan(0);
  expect(of("evaluation").map(({ description, from, to }) => ({ description, from, to }))).toEqual(changed);

  const rescreened = await rescreen(open);
  expect(rescreened).toMatchObject({ trucks: 7, lines: 12, changed: ofLog.length });
  const { findings } = pageOfFindings(open.db, { seen: false, offset: 0, limit: 100 }, SEES_ALL);
  const found = findings.map(({ entry, description, from, to }) => [entry, description, from, to].join(" "));
  const foretold = ofLog
    .filter(({ entry, to }) => to === "hit" && entry !== trucks.held)
    .map(({ entry, description, from, to }) => [entry, description, from, to].join(" "));
  expect(sorted(found)).toEqual(sorted(foretold));
  expect(sorted(ofLog.map(({ entry, to }) => `${entry} ${to}`))).toEqual(
    sorted([
      `${trucks.lamp} hit`,
      `${trucks.another} hit`,
      `${trucks.another} hit`,
      `${trucks.held} hit`,
      `${trucks.imager} clear`,
      `${trucks.imager} hit`,
      `${trucks.onlyImager} clear`,
      `${trucks.answered} check`,
    ]),
  );
});
