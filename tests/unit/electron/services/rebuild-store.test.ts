import { copyFileSync, existsSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { rebuildStore } from "../../../../electron/services/rebuild-store.ts";
import { recordDecision } from "../../../../electron/services/record-decision.ts";
import { verifyStore } from "../../../../electron/services/verify-store.ts";
import { decisionRequest, evidenceByWord, setUp } from "../../../support/decisions.ts";
import { openDesk } from "../../../support/open-desk.ts";
import { spoilPage } from "../../../support/spoil-page.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";
import { wholeStore } from "../../../support/whole-store.ts";

let file: string;
let before: ReturnType<typeof wholeStore>;
beforeEach(async () => {
  const desk = openDesk(temporaryFolder());
  setUp(desk);
  for (let truck = 0; truck < 3; truck += 1)
    await recordDecision(desk, evidenceByWord(), decisionRequest(desk));
  desk.close();
  file = desk.file;
  before = wholeStore(file);
});

const INDEX_OF_LOG = "sqlite_autoindex_log_entry_1";

test.each([
  "decision",
  "decision_plate",
  "decision_search_data",
  "story",
  "truck",
  "truck_fact_decided_at",
  INDEX_OF_LOG,
])("a damaged page of %s does no harm to a rebuild, and nothing is lost", async (name) => {
  spoilPage(file, name);
  expect(await rebuildStore(file)).toBe(3);
  expect(wholeStore(file)).toEqual(before);
  expect(await verifyStore(file, { whole: true })).toEqual({ entries: 5, firstBad: null });
  expect(existsSync(`${file}.rebuilding`)).toBe(false);
});

test("what no log can give back is named, and the file stays as it was", async () => {
  spoilPage(file, "story");
  spoilPage(file, "setting");
  const kept = path.join(temporaryFolder(), "kept.sqlite");
  copyFileSync(file, kept);
  await expect(rebuildStore(file)).rejects.toMatchObject({
    code: "store-damaged",
    message: expect.stringMatching(/^setting: /),
  });
  expect(existsSync(`${file}.rebuilding`)).toBe(false);
});
