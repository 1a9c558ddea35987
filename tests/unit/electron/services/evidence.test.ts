import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { appendEntry } from "../../../../electron/services/append-entry.ts";
import { attachFile } from "../../../../electron/services/attach-file.ts";
import { describeFile, withdrawFile } from "../../../../electron/services/change-file.ts";
import { checkFiles } from "../../../../electron/services/check-files.ts";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { readEvidence } from "../../../../electron/services/read-evidence.ts";
import { rebuildReadModels } from "../../../../electron/services/rebuild-read-models.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { filesOfInspection } from "../../../../electron/store/queries/evidence-file.ts";
import { MAX_FILES, missingItems } from "../../../../shared/schemas/evidence.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { attachRequest, jpeg, pdf, photo } from "../../../support/evidence-files.ts";
import { editStore, wholeStore } from "../../../support/whole-store.ts";

let desk: TestDesk;
let truck: string;
beforeEach(() => {
  desk = testDesk();
  setUp(desk);
  truck = createDraft(desk).id;
});

const place = (sha256: string) => path.join(desk.folder, "evidence", sha256.slice(0, 2), sha256.slice(2));
const verify = () => verifyStore(desk.file, { whole: true, evidence: desk.evidence });

test("a photo lies under its hash, readable by the station alone, and the log tells what it is", async () => {
  const request = attachRequest(truck, photo(1), {
    name: "номер.png",
    item: "plate-hold",
    caption: "Номер и кузов",
    thumbnail: jpeg().toString("base64"),
  });
  const file = await attachFile(desk, request);
  expect(file).toMatchObject({
    inspection: truck,
    type: "image/jpeg",
    name: "номер.png",
    item: "plate-hold",
  });
  expect(file).toMatchObject({ officer: "Ахметов А.", attachedAt: desk.now().toISOString() });
  expect(readFileSync(place(file.sha256))).toEqual(photo(1));
  if (process.platform !== "win32") expect(statSync(place(file.sha256)).mode & 0o777).toBe(0o600);
  expect(filesOfInspection(desk.db, truck)).toEqual([file]);
  expect(await verify()).toEqual({ entries: 3, firstBad: null });
});

test("the same bytes twice are one file, to another truck they are another", async () => {
  const first = await attachFile(desk, attachRequest(truck, photo(1)));
  expect(await attachFile(desk, attachRequest(truck, photo(1), { name: "again.jpg" }))).toEqual(first);
  const other = await attachFile(desk, attachRequest(createDraft(desk).id, photo(1)));
  expect(other.attachment).not.toBe(first.attachment);
  expect(other.sha256).toBe(first.sha256);
});

test("a file stays with its truck through the decision, and one may come after it", async () => {
  const request = decisionRequest(desk, { id: truck });
  await attachFile(desk, attachRequest(truck, photo(1)));
  await recordDecision(desk, evidenceByWord(), request);
  desk.setClock("2026-11-23T09:00:00.000Z");
  await attachFile(desk, attachRequest(truck, pdf()));
  const files = filesOfInspection(desk.db, truck);
  expect(files.map(({ type, attachedAt }) => [type, attachedAt.slice(11, 16)])).toEqual([
    ["image/jpeg", "06:00"],
    ["application/pdf", "09:00"],
  ]);
});

test("nothing is attached to a truck that is not there, and not more than a truck takes", async () => {
  await expect(attachFile(desk, attachRequest(desk.newId(), photo(1)))).rejects.toMatchObject({
    code: "not-found",
  });
  const { sha256, size, type } = await attachFile(desk, attachRequest(truck, photo(1)));
  const payload = { inspection: truck, sha256, size, type, name: "1.jpg", item: null, caption: "" };
  // One write to the disk for all of them.
  desk.db.transaction("attach", () => {
    for (let file = 1; file < MAX_FILES; file += 1) appendEntry(desk, { kind: "file-attached", payload });
  });
  await expect(attachFile(desk, attachRequest(truck, photo(MAX_FILES)))).rejects.toMatchObject({
    code: "evidence-too-many",
  });
});

test("what is refused leaves nothing behind", async () => {
  await expect(attachFile(desk, attachRequest(truck, Buffer.from("MZ")))).rejects.toThrow();
  await expect(
    attachFile(desk, attachRequest(truck, photo(1), { thumbnail: pdf().toString("base64") })),
  ).rejects.toMatchObject({ code: "evidence-unreadable" });
  expect(filesOfInspection(desk.db, truck)).toEqual([]);
  expect(() => readdirSync(desk.evidence)).toThrow("ENOENT");
});

test("a full or closed disk is said, and the log does not name what is not there", async () => {
  writeFileSync(desk.evidence, "a file in the folder's place");
  await expect(attachFile(desk, attachRequest(truck, photo(1)))).rejects.toMatchObject({
    code: "store-readonly",
  });
  expect(filesOfInspection(desk.db, truck)).toEqual([]);
});

test("a withdrawn file stays, with its reason, and shows nothing on the checklist any more", async () => {
  const { attachment, sha256 } = await attachFile(desk, attachRequest(truck, photo(1), { item: "marks" }));
  expect(missingItems(filesOfInspection(desk.db, truck))).toEqual(["plate-hold", "unloaded", "opened"]);
  const withdrawn = withdrawFile(desk, { attachment, reason: "wrong-truck" });
  expect(withdrawn).toMatchObject({ withdrawn: "wrong-truck", withdrawnBy: "Ахметов А." });
  expect(withdrawFile(desk, { attachment, reason: "private" })).toEqual(withdrawn);
  expect(missingItems([withdrawn])).toHaveLength(4);
  expect((await readEvidence(desk, sha256))?.bytes.length).toBe(photo(1).length);
});

test("what is said of a file may be said otherwise; the same again makes no entry", async () => {
  const { attachment } = await attachFile(desk, attachRequest(truck, photo(1)));
  const words = { attachment, item: "opened" as const, caption: "Коробка 3" };
  expect(describeFile(desk, words)).toMatchObject({ item: "opened", caption: "Коробка 3" });
  describeFile(desk, words);
  expect(await verify()).toEqual({ entries: 4, firstBad: null });
});

test("a file that is gone or changed is seen at the truck and by the whole check, and is not given out", async () => {
  const [first, second] = [
    await attachFile(desk, attachRequest(truck, photo(1))),
    await attachFile(desk, attachRequest(truck, photo(2))),
  ];
  const altered = photo(2);
  altered[altered.length - 1] = 0x33;
  writeFileSync(place(second.sha256), altered);
  expect((await checkFiles(desk, truck)).map(({ state }) => state)).toEqual(["sound", "altered"]);
  expect(await readEvidence(desk, second.sha256)).toBeNull();
  expect(await verify()).toEqual({ entries: 4, firstBad: { sequence: 4, problem: "file-altered" } });

  rmSync(place(first.sha256));
  expect((await checkFiles(desk, truck)).map(({ state }) => state)).toEqual(["missing", "altered"]);
  expect(await verify()).toEqual({ entries: 4, firstBad: { sequence: 3, problem: "file-missing" } });
  // A backup has no files beside it.
  expect(await verifyStore(desk.file, { whole: true })).toEqual({ entries: 4, firstBad: null });

  await attachFile(desk, attachRequest(createDraft(desk).id, photo(1)));
  await attachFile(desk, attachRequest(createDraft(desk).id, photo(2)));
  expect((await checkFiles(desk, truck)).map(({ state }) => state)).toEqual(["sound", "sound"]);
});

test("the small picture that the act shows is evidence too: one that is changed or gone is seen", async () => {
  const drawn = jpeg().toString("base64");
  const { thumbnail } = await attachFile(desk, attachRequest(truck, photo(1), { thumbnail: drawn }));
  expect(await verify()).toEqual({ entries: 3, firstBad: null });
  writeFileSync(place(thumbnail ?? ""), photo(2));
  expect((await checkFiles(desk, truck)).map(({ state }) => state)).toEqual(["altered"]);
  expect(await verify()).toEqual({ entries: 3, firstBad: { sequence: 3, problem: "file-altered" } });
  rmSync(place(thumbnail ?? ""));
  expect((await checkFiles(desk, truck)).map(({ state }) => state)).toEqual(["missing"]);
  expect(await verify()).toEqual({ entries: 3, firstBad: { sequence: 3, problem: "file-missing" } });
});

test("bytes that no truck has are not given out, wherever they lie", async () => {
  const { sha256 } = await attachFile(desk, attachRequest(truck, photo(1)));
  expect(await readEvidence(desk, sha256)).toMatchObject({ type: "image/jpeg" });
  editStore(desk.file, "DELETE FROM evidence_file");
  expect(await readEvidence(desk, sha256)).toBeNull();
});

test.each([
  ["a caption changed", "UPDATE evidence_file SET caption = 'x' WHERE sequence = 3", 3],
  ["a withdrawal taken back", "UPDATE evidence_file SET withdrawn = NULL WHERE sequence = 4", 4],
  ["a file not listed", "DELETE FROM evidence_file WHERE sequence = 4", 4],
])("%s: named, and a rebuild mends it", async (_, sql, sequence) => {
  const first = await attachFile(desk, attachRequest(truck, photo(1)));
  const second = await attachFile(desk, attachRequest(truck, photo(2)));
  describeFile(desk, { attachment: first.attachment, item: "marks", caption: "Бирка" });
  withdrawFile(desk, { attachment: second.attachment, reason: "duplicate" });
  const before = wholeStore(desk.file);
  editStore(desk.file, sql);
  expect(await verify()).toEqual({
    entries: 6,
    firstBad: { sequence, problem: "file-row", table: "evidence_file" },
  });
  rebuildReadModels(desk.db);
  expect(wholeStore(desk.file)).toEqual(before);
  expect((await verify()).firstBad).toBeNull();
});
