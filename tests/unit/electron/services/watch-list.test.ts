import { expect, test } from "vitest";
import { createDraft } from "../../../../electron/services/create-draft.ts";
import { readMessage } from "../../../../electron/services/read-message.ts";
import { saveDraft } from "../../../../electron/services/save-draft.ts";
import {
  addWatchItem,
  currentWatchItems,
  matchWatchList,
  removeWatchItem,
  watchedDrafts,
} from "../../../../electron/services/watch-list.ts";
import { entriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { insertMessage, unreadMessages } from "../../../../electron/store/queries/message.ts";
import { putWatchItem } from "../../../../electron/store/queries/watch-item.ts";
import { setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";

const plate = { kind: "plate", value: "123 АВС 02", note: "Досмотр", until: null } as const;

function desk(): TestDesk {
  const made = testDesk();
  setUp(made);
  return made;
}

const lastKinds = ({ db }: TestDesk) => entriesAfter(db, 2, 100).map(({ kind }) => kind);

test("a truck in work is flagged by its plate, however it is written, and by its trailer's", () => {
  const at = desk();
  const item = addWatchItem(at, plate);
  const papers = { plate: "", trailerPlate: "123abc-02", consignee: "" };
  expect(matchWatchList(currentWatchItems(at), papers)).toEqual([item]);
  const draft = createDraft(at);
  saveDraft(at, { ...draft, papers: { ...draft.papers, plate: "123 ABC 02" } });
  createDraft(at);
  expect(watchedDrafts(at)).toEqual([{ id: draft.id, items: [item] }]);
});

test("an empty plate meets nothing", () => {
  const at = desk();
  addWatchItem(at, { ...plate, value: "—" });
  expect(matchWatchList(currentWatchItems(at), { plate: "", trailerPlate: "", consignee: "" })).toEqual([]);
});

test("an item counts through its last day", () => {
  const at = desk();
  addWatchItem(at, { ...plate, until: "2026-11-23" });
  expect(currentWatchItems(at)).toHaveLength(1);
  at.setClock("2026-11-24T00:00:00.000Z");
  expect(currentWatchItems(at)).toEqual([]);
});

test("adding and removing stand in the log; the hub's items are not the post's to remove", () => {
  const at = desk();
  const item = addWatchItem(at, plate);
  removeWatchItem(at, item.id);
  expect(lastKinds(at)).toEqual(["watch-item-added", "watch-item-removed"]);
  putWatchItem(at.db, { ...item, origin: "hub" });
  expect(() => removeWatchItem(at, item.id)).toThrow(expect.objectContaining({ code: "not-found" }));
  expect(currentWatchItems(at)).toHaveLength(1);
});

test("a message is shown until it is read, and who read it is written once", () => {
  const at = desk();
  const message = {
    id: at.newId(),
    author: "Сейтова",
    text: "Усилить досмотр",
    sentAt: at.now().toISOString(),
  };
  insertMessage(at.db, message);
  expect(unreadMessages(at.db)).toEqual([message]);
  readMessage(at, message.id);
  readMessage(at, message.id);
  insertMessage(at.db, message);
  expect(unreadMessages(at.db)).toEqual([]);
  expect(entriesAfter(at.db, 2, 10)).toMatchObject([
    { kind: "message-read", officer: "Ахметов А.", payload: { message: message.id } },
  ]);
});
