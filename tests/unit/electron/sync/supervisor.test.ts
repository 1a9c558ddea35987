import { expect, test } from "vitest";
import { searchTrucks } from "../../../../electron/sync/supervisor/search-trucks.ts";
import { createSupervisor } from "../../../../electron/sync/supervisor/supervisor.ts";
import { addAccount } from "../../../../hub/accounts/accounts.ts";
import { MASK } from "../../../../shared/privacy/mask.ts";
import type { Viewer } from "../../../../shared/schemas/viewer.ts";
import { publishedSchema } from "../../../../shared/sync/administration.ts";
import { postsAnswerSchema } from "../../../../shared/sync/supervision.ts";
import { testDesk } from "../../../support/desk.ts";
import { openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation } from "../../../support/sync/test-station.ts";
import { SEES_ALL } from "../../../support/viewers.ts";

const PASSWORD = "верный пароль на хаб";

async function office() {
  const hub = await openTestHub();
  const account = { login: "seitova", name: "Сейтова", role: "supervisor" as const, password: PASSWORD };
  await addAccount(hub.context, account);
  const station = openTestStation();
  await station.enrol(hub);
  await station.decide(2);
  await station.sync();
  const desk = testDesk();
  const supervisor = createSupervisor(desk);
  const { address, fingerprint } = hub;
  const signIn = (password: string) =>
    supervisor.signIn({ address, fingerprint }, { login: "seitova", password });
  return { hub, station, desk, supervisor, signIn };
}

test("a supervisor sees the posts and finds their trucks", async () => {
  const { station, desk, supervisor, signIn } = await office();
  await signIn(PASSWORD);
  const posts = await supervisor.look("posts", postsAnswerSchema);
  expect(posts).toMatchObject({ stale: null, answer: { posts: [{ station: station.id, entries: 5 }] } });
  const found = await searchTrucks(desk, supervisor, { text: "а123вс77", limit: 50 }, SEES_ALL);
  expect(found).toMatchObject({ stale: null, answer: { trucks: [{ post: "Пост 1" }, { post: "Пост 1" }] } });
});

test("without the hub what it said last is there, with its time, and can be searched", async () => {
  const { hub, desk, supervisor, signIn } = await office();
  await signIn(PASSWORD);
  const posts = await supervisor.look("posts", postsAnswerSchema);
  await searchTrucks(desk, supervisor, { limit: 50 }, SEES_ALL);
  await hub.close();
  desk.setClock("2026-11-25T06:00:00.000Z");
  const later = await supervisor.look("posts", postsAnswerSchema);
  expect(later).toMatchObject({ answer: posts.answer, asOf: posts.asOf });
  expect(later.stale).toMatch(/^sync-(unreachable|cut-off)$/);
  const found = await searchTrucks(desk, supervisor, { text: "123 жол", limit: 50 }, SEES_ALL);
  expect(found.answer.trucks).toHaveLength(2);
  expect(
    (await searchTrucks(desk, supervisor, { text: "нет такой", limit: 50 }, SEES_ALL)).answer.trucks,
  ).toEqual([]);
});

test.each(["needed", "asked"] as const)(
  "who may not see all sees no carrier of the hub's trucks and finds none by it, with the hub and without: %s",
  async (sight) => {
    const { hub, desk, supervisor, signIn } = await office();
    await signIn(PASSWORD);
    const find = async (text: string, viewer: Pick<Viewer, "sight">) =>
      (await searchTrucks(desk, supervisor, { text, limit: 50 }, viewer)).answer.trucks.map(
        ({ carrier }) => carrier,
      );
    const expectMasked = async () => {
      expect(await find("а123вс77", { sight })).toEqual([MASK, MASK]);
      for (const text of ["жол", "а123вс77 жол", MASK]) expect(await find(text, { sight })).toEqual([]);
      expect(await find("жол", SEES_ALL)).toEqual(["ТОО Жол", "ТОО Жол"]);
    };
    await expectMasked();
    await hub.close();
    await expectMasked();
  },
);

test("an auditor's account at the hub shows no carrier to a supervisor of the desk either", async () => {
  const { hub, desk, supervisor } = await office();
  const account = { login: "auditor", name: "Проверяющий", role: "auditor" as const, password: PASSWORD };
  await addAccount(hub.context, account);
  const { address, fingerprint } = hub;
  await supervisor.signIn({ address, fingerprint }, { login: "auditor", password: PASSWORD });
  const { answer } = await searchTrucks(desk, supervisor, { limit: 50 }, SEES_ALL);
  expect(answer.trucks.map(({ carrier }) => carrier)).toEqual([MASK, MASK]);
});

test("a wrong password, or no sign-in: nothing is shown or done", async () => {
  const { supervisor, signIn } = await office();
  await expect(signIn("неверный пароль на хаб")).rejects.toMatchObject({ code: "sync-not-signed-in" });
  await expect(supervisor.look("posts", postsAnswerSchema)).rejects.toMatchObject({
    code: "sync-signed-out",
  });
  const content = { id: "01KAQSTATXN000000000000000", from: "x", text: "y" };
  const request = {
    method: "POST",
    path: "/v1/supervision/down",
    json: { kind: "message", content },
  } as const;
  await expect(supervisor.act(request, publishedSchema)).rejects.toMatchObject({
    code: "sync-signed-out",
  });
});
