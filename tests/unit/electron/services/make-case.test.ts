import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { HandOver } from "../../../../electron/documents/hand-over.ts";
import { sha256OfBytes } from "../../../../electron/evidence/file-store.ts";
import { attachFile } from "../../../../electron/services/attach-file.ts";
import { exportCase } from "../../../../electron/services/export-case.ts";
import { makeCase } from "../../../../electron/services/make-case.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { reopenTruck } from "../../../../electron/services/reopen-truck.ts";
import { storyOf } from "../../../../electron/store/queries/log-entry.ts";
import { decidedTruck } from "../../../support/decided-truck.ts";
import { decisionRequest, evidenceByWord } from "../../../support/decisions.ts";
import { testDesk } from "../../../support/desk.ts";
import { documentsFolder } from "../../../support/documents-folder.ts";
import { attachRequest, photo } from "../../../support/evidence-files.ts";
import { forgeEntry } from "../../../support/forge-entry.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { unzip } from "../../../support/unzip.ts";

const documents = documentsFolder();
const desk = () => ({ ...testDesk(), documents: documents.path });

/** A case unpacked: another truck was decided while this one was in work, and a photo came after. */
async function unpackedCase(): Promise<string> {
  const station = desk();
  const { entry, inspection } = await decidedTruck(station);
  await decideAnother(station);
  await attachFile(station, attachRequest(inspection, photo(3)));
  return unpacked(station, entry);
}

async function unpacked(station: ReturnType<typeof desk>, entry: string): Promise<string> {
  const folder = temporaryFolder();
  const { file } = await makeCase(station, entry, path.join(temporaryFolder(), "case.zip"));
  for (const { name, bytes } of unzip(readFileSync(file))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  return folder;
}

function decideAnother(station: ReturnType<typeof desk>): Promise<unknown> {
  const papers = { ...decisionRequest(station).inspection.papers, driver: "Чужой" };
  return recordDecision(station, evidenceByWord(), decisionRequest(station, { papers }));
}

const sequencesOf = (folder: string): unknown[] =>
  readFileSync(path.join(folder, "entries.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line).sequence);

/** The program that lies in the case, run as whoever got the case runs it. */
function verify(folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["verify.mjs"], {
    cwd: folder,
    encoding: "utf8",
    env: {},
  });
  return { status, said: stdout + stderr };
}

const edit = (folder: string, name: string, change: (text: string) => string) => {
  const file = path.join(folder, name);
  writeFileSync(file, change(readFileSync(file, "latin1")), "latin1");
};

test("a case as it was given out is sound, and names its key", async () => {
  const folder = await unpackedCase();
  const { status, said } = verify(folder);
  expect(status).toBe(0);
  expect(said).toMatch(/Key \/ Ключ: [0-9a-f]{64}\nOK: 5 entries, 13 files/);
});

test("other trucks are in the chain without a word of theirs", async () => {
  const station = desk();
  const { entry, inspection } = await decidedTruck(station);
  await decideAnother(station);
  const { id: _, ...truck } = reopenTruck(station, inspection);
  const revised = await recordDecision(station, evidenceByWord(), {
    ...decisionRequest(station, { id: inspection, ...truck }),
    decision: { kind: "refer", reason: "other", note: "На весы" },
    revisionReason: "Весы показали другое",
  });
  expect(sequencesOf(await unpacked(station, entry))).not.toContain(7);
  const folder = await unpacked(station, revised.entry);
  expect(verify(folder)).toMatchObject({ status: 0 });
  const entries = readFileSync(path.join(folder, "entries.jsonl"), "utf8");
  expect(entries).not.toContain("Чужой");
  expect(entries.split("\n").filter((line) => line.includes('"payload":null'))).toHaveLength(1);
});

test("what is said of the truck later is there without all that was said of others meanwhile", async () => {
  const station = desk();
  const { entry, inspection } = await decidedTruck(station);
  for (let truck = 0; truck < 5; truck += 1) await decideAnother(station);
  await attachFile(station, attachRequest(inspection, photo(3)));
  const folder = await unpacked(station, entry);
  expect(sequencesOf(folder)).toEqual([3, 4, 5, 6, 12]);
  expect(verify(folder)).toMatchObject({ status: 0 });
});

test.each([
  ["the decision", 6, "payload = replace(payload, 'listed-goods', 'papers-missing')"],
  ["a file's entry", 4, "payload = replace(payload, 'image/jpeg', 'image/png')"],
])(
  "no case is made with %s forged: the refusal names it, and nothing is left behind",
  async (_, sequence, set) => {
    const station = desk();
    const { entry } = await decidedTruck(station);
    forgeEntry(station.file, sequence, set);
    const file = path.join(temporaryFolder(), "case.zip");
    await expect(makeCase(station, entry, file)).rejects.toMatchObject({ code: "entry-altered", sequence });
    expect(existsSync(file)).toBe(false);
  },
);

test("nor with another's entry between the truck's own that does not follow in the chain", async () => {
  const station = desk();
  const { inspection } = await decidedTruck(station);
  await decideAnother(station);
  const { id: _, ...truck } = reopenTruck(station, inspection);
  const { entry } = await recordDecision(station, evidenceByWord(), {
    ...decisionRequest(station, { id: inspection, ...truck }),
    decision: { kind: "refer", reason: "other", note: "На весы" },
    revisionReason: "Весы показали другое",
  });
  forgeEntry(station.file, 7, "officer = 'Другой'");
  const made = makeCase(station, entry, path.join(temporaryFolder(), "case.zip"));
  await expect(made).rejects.toMatchObject({ code: "entry-altered", sequence: 7 });
});

test("whatever is touched is named", async () => {
  const original = await unpackedCase();
  const photoName =
    readFileSync(path.join(original, "manifest.json"), "utf8").match(/evidence\/\w+\.jpg/)?.[0] ?? "";
  const attempts = [
    [
      "a photo",
      (folder: string) => edit(folder, photoName, (text) => `${text}.`),
      `${photoName}: the file was changed`,
    ],
    [
      "a photo taken out",
      (folder: string) => rmSync(path.join(folder, photoName)),
      `${photoName}: the file is missing`,
    ],
    [
      "an act",
      (folder: string) => edit(folder, "act.ru.pdf", (text) => text.replace("/F1 15", "/F1 16")),
      "act.ru.pdf: the file was changed",
    ],
    [
      "a reason",
      (folder: string) =>
        edit(folder, "entries.jsonl", (text) => text.replace("listed-goods", "papers-missing")),
      "entry 6: what it says was changed",
    ],
    [
      "an officer",
      (folder: string) =>
        edit(folder, "entries.jsonl", (text) => text.replace('"officer":"', '"officer":"x')),
      "entry 3: it was changed",
    ],
    [
      "an entry taken out",
      (folder: string) =>
        edit(folder, "entries.jsonl", (text) => text.split("\n").toSpliced(1, 1).join("\n")),
      "entry 4: an entry is missing",
    ],
    [
      "a signature",
      (folder: string) =>
        edit(folder, "entries.jsonl", (text) => text.replace(/"signature":"[^"]{4}/, '"signature":"AAAA')),
      "entry 3: it is not signed by this key",
    ],
    [
      "an act of another language put beside",
      (folder: string) => writeFileSync(path.join(folder, "act.zh.pdf"), "%PDF-"),
      "act.zh.pdf: the file is not of this case",
    ],
    [
      "a scan put beside the photos",
      (folder: string) => writeFileSync(path.join(folder, "evidence/extra.pdf"), "%PDF-"),
      "evidence/extra.pdf: the file is not of this case",
    ],
    [
      "a later entry",
      (folder: string) =>
        edit(folder, "entries.jsonl", (text) =>
          text.replace(/"name":"([^"]*)"(?=[^\n]*\n$)/, '"name":"x$1"'),
        ),
      "entry 8: what it says was changed",
    ],
    [
      "the list",
      (folder: string) => edit(folder, "manifest.json", (text) => text.replace(/"act\.en\.pdf":"\w+",/, "")),
      "manifest.json: it is not signed by this key",
    ],
  ] as const;
  for (const [what, touch, complaint] of attempts) {
    const folder = path.join(temporaryFolder(), "copy");
    cpSync(original, folder, { recursive: true });
    touch(folder);
    const { status, said } = verify(folder);
    expect([what, status]).toEqual([what, 1]);
    expect(said).toContain(complaint);
  }
});

test("a list or an entry that a disk has changed so that it is no JSON is named by its file", async () => {
  for (const name of ["manifest.json", "entries.jsonl"]) {
    const folder = await unpackedCase();
    edit(folder, name, (text) => text.replace('":', '"9'));
    expect(verify(folder)).toMatchObject({ status: 2, said: expect.stringContaining(`${name}: `) });
  }
});

test("a case without its key can not be read, and says so", async () => {
  const folder = await unpackedCase();
  rmSync(path.join(folder, "station-key.pem"));
  expect(verify(folder)).toMatchObject({ status: 2, said: expect.stringContaining("can not be read") });
});

test("a file that is lost at the post is named by the case", async () => {
  const station = desk();
  const { entry, files } = await decidedTruck(station);
  const [{ sha256 } = { sha256: "" }] = files;
  rmSync(path.join(station.evidence, sha256.slice(0, 2), sha256.slice(2)));
  const made = await makeCase(station, entry, path.join(temporaryFolder(), "case.zip"));
  expect(made).toMatchObject({ files: 2, lost: 1 });
  const folder = temporaryFolder();
  for (const { name, bytes } of unzip(readFileSync(made.file))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
  expect(verify(folder)).toMatchObject({
    status: 1,
    said: expect.stringContaining(`evidence ${sha256}: lost`),
  });
});

test("the export is recorded by the archive that left, and nothing of it stays behind", async () => {
  const given: { file: string; sha256: string }[] = [];
  const refuse = async () => ({ kind: "cancelled" as const });
  const saveFile: HandOver["saveFile"] = async ({ file }, leaving) => {
    leaving();
    given.push({ file, sha256: sha256OfBytes(readFileSync(file)) });
    return { kind: "done" };
  };
  const place = desk();
  const station = { ...place, userData: place.folder, handOver: { save: refuse, open: refuse, saveFile } };
  const { entry, inspection } = await decidedTruck(station);
  await exportCase(station, entry);
  const [{ file, sha256 } = { file: "", sha256: "" }] = given;
  expect(storyOf(station.db, inspection).at(-1)).toMatchObject({
    kind: "case-exported",
    payload: { entry, files: 3, lost: 0, sha256 },
  });
  expect(existsSync(path.dirname(file))).toBe(false);
});
