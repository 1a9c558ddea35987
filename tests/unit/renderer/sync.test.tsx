import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Hub } from "../../../hub/create-hub.ts";
import type { Channel } from "../../../shared/contract/channels.ts";
import { lines } from "../../support/decisions.ts";
import { openScreen } from "../../support/screen/open-screen.tsx";
import { openTestHub } from "../../support/sync/test-hub.ts";

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
  const call = async (channel: Channel, payload?: unknown): Promise<unknown> => {
    const answer = await dispatch(channel, payload);
    if (!answer.ok) throw new Error(`${channel}: ${answer.error.code}`);
    return answer.value;
  };
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
  const { sequence } = Object(await call("log.entry", { id: entry }));
  expect(alert.textContent).toContain("Хаб не принял 1 запись");
  expect(alert.textContent).toContain(`Номера в журнале: ${sequence}.`);
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
