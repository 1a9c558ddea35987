import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Dispatch } from "../../../electron/ipc/register.ts";
import type { Hub } from "../../../hub/create-hub.ts";
import type { Channel } from "../../../shared/contract/channels.ts";
import { lines } from "../../support/decisions.ts";
import { openScreen } from "../../support/screen/open-screen.tsx";
import { PIN } from "../../support/secrets.ts";
import { openTestHub } from "../../support/sync/test-hub.ts";

const caller =
  (dispatch: Dispatch) =>
  async (channel: Channel, payload?: unknown): Promise<unknown> => {
    const answer = await dispatch(channel, payload);
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
    return answer.value;
  };

test("a post enrols with the line it was given, and shows that the hub has everything", async () => {
  const hub = await openTestHub();
  const { text } = await hub.invite("", 1);
  const { user } = await openScreen();
  await user.click(screen.getByRole("button", { name: "Настройки" }));
  const field = await screen.findByLabelText("Приглашение хаба");
  await user.type(field, "что-то другое{Enter}");
  expect(await screen.findByText(/Это не приглашение хаба/)).toBeTruthy();
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
  await user.click(screen.getByRole("button", { name: "Зарегистрировать пост" }));
  await screen.findByText(hub.address);
  await user.click(screen.getByRole("button", { name: "Синхронизировать сейчас" }));
  expect(await screen.findByText(/Хаб получил всё/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Хаб: Отправлено" })).toBeTruthy();
});

test("an entry that the hub refuses is shown as a hole in the log, in the settings and to the supervisor", async () => {
  const hub = await openTestHub();
  const { text } = await hub.invite("", 1);
  const { user, dispatch } = await openScreen();
  const call = caller(dispatch);
  await call("sync.configure", { paused: true });
  await call("sync.enrol", { invitation: text });
  const draft = Object(await call("draft.create"));
  const inspection = { ...draft, papers: { plate: "777 ABC 01" }, lines: lines("обои") };
  const decision = { kind: "release", reason: "nothing-listed", note: "" };
  const { entry } = Object(await call("decision.record", { inspection, decision }));
  await takeId(hub, entry);
  await call("sync.configure", { paused: false });
  await call("sync.now");

  await user.click(screen.getByRole("button", { name: "Настройки" }));
  expect(await screen.findByText("Журнал на хабе")).toBeTruthy();
  expect(screen.getByText("Не принята запись")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Контроль" }));
  const alert = await screen.findByRole("alert");
  const { sequence } = Object(await call("log.entry", { id: entry })).entry;
  expect(alert.textContent).toContain("Хаб не принял 1 запись");
  expect(alert.textContent).toContain(`Номера в журнале: ${sequence}.`);
});

test("a log that has forked at the hub is told in the settings and to the supervisor: what is safe, what to do", async () => {
  const hub = await openTestHub();
  const { text } = await hub.invite("", 1);
  const { user, dispatch, reopen } = await openScreen();
  const call = caller(dispatch);
  await call("sync.configure", { paused: true });
  await call("sync.enrol", { invitation: text });
  const { officer } = Object(await call("session.state"));
  await call("backup.make");
  const [backup] = Object(await call("backup.list")).own;
  // What the backup has not got goes to the hub; then the backup goes on as if it had never been.
  await call("sync.configure", { paused: false });
  await call("sync.now");
  await call("backup.restore", { place: "own", name: backup.name });
  await call("session.sign-in", { officer: officer.id, pin: PIN });
  await call("sync.configure", { paused: false });
  await call("sync.now");

  reopen();
  await user.click(await screen.findByRole("button", { name: "Настройки" }));
  const told =
    /Ветвей журнала этого поста на хабе: 2.*Ничего не потеряно и не смешано, работать можно.*закройте программу на нём; сообщите администратору хаба/;
  expect(await screen.findByText("Журнал разветвился")).toBeTruthy();
  expect(screen.getByText(told)).toBeTruthy();
  expect(screen.getByText("Разветвлён")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Контроль" }));
  expect(await screen.findByText(told)).toBeTruthy();
});

/** Another station has sent an entry of this id before. */
async function takeId({ context: { store, newId, now } }: Hub, id: string): Promise<void> {
  const time = now().toISOString();
  const place = { station: newId(), sequence: 1, branch: 0, previous_hash: "0".repeat(64) };
  const said = { id, kind: "other", time, hash: "f".repeat(64), content: "{}", received_at: time };
  await store
    .insertInto("entry")
    .values({ ...place, ...said })
    .execute();
}
