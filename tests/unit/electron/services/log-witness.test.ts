import { copyFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { keepLogWitness } from "../../../../electron/services/keep-log-witness.ts";
import { readWitness, witnessFile } from "../../../../electron/services/log-witness.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { verifyLog } from "../../../../electron/services/verify-log.ts";
import { storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { type OpenDesk, openDesk } from "../../../support/open-desk.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const keep = (desk: OpenDesk) =>
  keepLogWitness(desk, {
    userData: desk.folder,
    everyMilliseconds: 60_000,
    report: (error) => expect.fail(String(error)),
  });

/** What a program that starts finds cut off. */
function cutOf(desk: OpenDesk) {
  const witness = keep(desk);
  witness.stop();
  return witness.cut;
}

const decide = (desk: OpenDesk) => recordDecision(desk, evidenceByWord(), decisionRequest(desk));

/** A station that worked and was closed; `between` is what happens to its folder before it opens again. */
async function reopened(between: (desk: OpenDesk) => void): Promise<OpenDesk> {
  const desk = openDesk(temporaryFolder());
  setUp(desk);
  const witness = keep(desk);
  await decide(desk);
  await decide(desk);
  await decide(desk);
  witness.stop();
  desk.close();
  between(desk);
  return openDesk(desk.folder);
}

test("a log that is whole is not complained of, however often it opens", async () => {
  const desk = await reopened(() => {});
  expect(cutOf(desk)).toBeNull();
  expect(cutOf(desk)).toBeNull();
  expect(readWitness(desk.folder)?.sequence).toBe(5);
  desk.close();
});

test("an older copy in its place is found, recorded once, and the log goes on soundly", async () => {
  const folder = temporaryFolder();
  const first = openDesk(folder);
  setUp(first);
  const witness = keep(first);
  await first.backup(`${folder}/yesterday.sqlite`);
  await decide(first);
  await decide(first);
  witness.stop();
  first.close();
  copyFileSync(`${folder}/yesterday.sqlite`, first.file);

  const desk = openDesk(folder);
  expect(cutOf(desk)).toEqual({ seen: 4, last: 2 });
  expect(storedEntriesAfter(desk.db, 2, 5)).toMatchObject([
    { kind: "log-cut-found", payload: { seen: { sequence: 4 }, last: 2 } },
  ]);
  expect(cutOf(desk)).toBeNull();
  await decide(desk);
  expect(await verifyLog(desk.db)).toEqual({ entries: 4, firstBad: null });
  desk.close();
});

test("another log of the same length does not pass for the one that was seen", async () => {
  const folder = temporaryFolder();
  const first = openDesk(folder);
  setUp(first);
  await first.backup(`${folder}/yesterday.sqlite`);
  const witness = keep(first);
  await decide(first);
  witness.stop();
  first.close();
  copyFileSync(`${folder}/yesterday.sqlite`, first.file);
  const other = openDesk(folder);
  await decide(other);
  expect(cutOf(other)).toEqual({ seen: 3, last: 3 });
  other.close();
});

/** What a disk may do to it: its other parts stay as they were written. */
function changeWitness({ folder }: OpenDesk, change: object): void {
  const written = JSON.parse(readFileSync(witnessFile(folder), "utf8"));
  writeFileSync(witnessFile(folder), JSON.stringify({ ...written, ...change }));
}

test("a witness of an earlier version, which does not prove itself, is believed", async () => {
  const desk = await reopened((closed) => changeWitness(closed, { hash: "a".repeat(64), check: undefined }));
  expect(cutOf(desk)).toEqual({ seen: 5, last: 5 });
  desk.close();
});

test.each([
  ["is gone", (desk: OpenDesk) => rmSync(witnessFile(desk.folder))],
  ["is broken", (desk: OpenDesk) => writeFileSync(witnessFile(desk.folder), "{")],
  ["has another hash by a bit", (desk: OpenDesk) => changeWitness(desk, { hash: "a".repeat(64) })],
  ["has another number by a bit", (desk: OpenDesk) => changeWitness(desk, { sequence: 7 })],
])("a witness that %s keeps nobody from working", async (_, between) => {
  const desk = await reopened(between);
  expect(cutOf(desk)).toBeNull();
  expect(readWitness(desk.folder)?.sequence).toBe(5);
  desk.close();
});
