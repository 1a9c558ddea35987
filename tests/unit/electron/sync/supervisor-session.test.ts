import { expect, test } from "vitest";
import { readAnswer } from "../../../../electron/store/queries/supervision-answer.ts";
import { lookAtStatistics } from "../../../../electron/sync/supervisor/statistics.ts";
import { createSupervisor } from "../../../../electron/sync/supervisor/supervisor.ts";
import { addAccount } from "../../../../hub/accounts/accounts.ts";
import type { Hub } from "../../../../hub/create-hub.ts";
import { postsAnswerSchema } from "../../../../shared/sync/supervision.ts";
import { testDesk } from "../../../support/desk.ts";
import { SUPERVISOR } from "../../../support/open-desk.ts";
import { soon } from "../../../support/soon.ts";
import { openTestHub } from "../../../support/sync/test-hub.ts";

const PASSWORD = "верный пароль на хаб";
const OTHER = { id: "01KAQ00000000000000000000B", name: "Ким В." };

async function openOffice(): Promise<Hub> {
  const hub = await openTestHub();
  await addAccount(hub.context, {
    login: "seitova",
    name: "Сейтова",
    role: "supervisor",
    password: PASSWORD,
  });
  return hub;
}

/** A supervisor's desk at which the officer may change. */
function desk() {
  const opened = testDesk();
  let officer = SUPERVISOR;
  const supervisor = createSupervisor({ ...opened, actor: () => officer });
  return {
    ...opened,
    supervisor,
    signIn: ({ address, fingerprint }: Hub) =>
      supervisor.signIn({ address, fingerprint }, { login: "seitova", password: PASSWORD }),
    takeOver: (next: typeof SUPERVISOR) => {
      officer = next;
    },
  };
}

const sessionsAt = async ({ context }: Hub) =>
  (await context.store.selectFrom("session").selectAll().execute()).length;

test("a session at the hub is the officer's who signed in: the next one at the desk is not signed in", async () => {
  const hub = await openOffice();
  const { supervisor, signIn, takeOver } = desk();
  await signIn(hub);
  expect(supervisor.state().signedIn).toBe(true);
  takeOver(OTHER);
  expect(supervisor.state().signedIn).toBe(false);
  await expect(supervisor.look("posts", postsAnswerSchema)).rejects.toMatchObject({
    code: "sync-signed-out",
  });
  takeOver(SUPERVISOR);
  expect(supervisor.state().signedIn).toBe(false);
  await soon(async () => expect(await sessionsAt(hub)).toBe(0));
});

test("signing out ends the session at the hub too, and where it is not reached at least here", async () => {
  const hub = await openOffice();
  const { supervisor, signIn } = desk();
  await signIn(hub);
  expect(await sessionsAt(hub)).toBe(1);
  await supervisor.signOut();
  expect(await sessionsAt(hub)).toBe(0);
  await signIn(hub);
  await hub.close();
  await supervisor.signOut();
  expect(supervisor.state().signedIn).toBe(false);
});

test("without the hub the figures of the last period as long are there the next day, and say of which days", async () => {
  const hub = await openOffice();
  const { supervisor, signIn, setClock } = desk();
  await signIn(hub);
  const week = { from: "2026-11-17", to: "2026-11-23" };
  const fresh = await lookAtStatistics(supervisor, week);
  expect(fresh).toMatchObject({ period: week, stale: null });
  await hub.close();
  setClock("2026-11-24T06:00:00.000Z");
  const nextWeek = { from: "2026-11-18", to: "2026-11-24" };
  const kept = await lookAtStatistics(supervisor, nextWeek);
  expect(kept).toMatchObject({ period: week, answer: fresh.answer, asOf: fresh.asOf });
  expect(kept.stale).not.toBeNull();
  await expect(lookAtStatistics(supervisor, { ...nextWeek, from: "2026-11-24" })).rejects.toThrow();
});

test("another hub's answers are never shown, nor what was answered more than a month ago", async () => {
  const [former, next] = [await openOffice(), await openOffice()];
  const { supervisor, signIn, setClock, db } = desk();
  await signIn(former);
  await supervisor.look("posts", postsAnswerSchema);
  await signIn(next);
  await next.close();
  await expect(supervisor.look("posts", postsAnswerSchema)).rejects.toThrow();

  await signIn(former);
  await supervisor.look("posts", postsAnswerSchema);
  await former.close();
  setClock("2026-12-22T06:00:00.000Z");
  expect(await supervisor.look("posts", postsAnswerSchema)).toMatchObject({ answer: { posts: [] } });
  setClock("2026-12-24T06:00:00.000Z");
  await expect(supervisor.look("posts", postsAnswerSchema)).rejects.toThrow();
  expect(readAnswer(db, "posts")).toBeUndefined();
  expect(supervisor.state().account?.name).toBe("Сейтова");
});
