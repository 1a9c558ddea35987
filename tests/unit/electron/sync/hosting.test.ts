import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { enrol } from "../../../../electron/sync/enrol.ts";
import { createHosting, type Hosting } from "../../../../electron/sync/hosting.ts";
import { createSupervisor } from "../../../../electron/sync/supervisor/supervisor.ts";
import { type Invitation, parseInvitation } from "../../../../shared/sync/invitation.ts";
import { postsAnswerSchema } from "../../../../shared/sync/supervision.ts";
import { setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { freePort } from "../../../support/free-port.ts";
import { openTestStation } from "../../../support/sync/test-station.ts";

vi.setConfig({ testTimeout: 60_000 });

function hostingOf(desk: TestDesk): Hosting {
  const hosting = createHosting(desk, desk.folder, (error) => {
    throw error;
  });
  onTestFinished(() => hosting.close());
  return hosting;
}

/** As any computer can reach it, also one without a network. */
function local(text: string, port: number): Invitation {
  const invitation = parseInvitation(text);
  if (!invitation) throw new Error(text);
  return { ...invitation, address: `https://127.0.0.1:${port}` };
}

test("one switch makes a hub that posts enrol at and its administrator looks into; it comes back by itself", async () => {
  const desk = testDesk();
  setUp(desk);
  const port = await freePort();
  const hosting = hostingOf(desk);
  expect(hosting.state()).toEqual({ running: false });
  const state = await hosting.start({ name: "Хаб сети", port });
  if (!state.running || !state.firstAccount) throw new Error("no account was made");
  const station = openTestStation();
  const invitation = local((await hosting.invite()).text, port);
  await enrol(station.desk, invitation);
  expect(await station.sync()).toMatchObject({ sent: 3 });

  const supervisor = createSupervisor(desk);
  const { password } = state.firstAccount;
  expect(await supervisor.signIn(invitation, state.firstAccount)).toMatchObject({ mustChangePassword: true });
  await supervisor.changePassword({ password, next: "свой длинный пароль" });
  expect(await supervisor.look("posts", postsAnswerSchema)).toMatchObject({
    answer: { posts: [{ post: "Пост 1", entries: 3 }] },
  });
  await supervisor.signOut();
  await hosting.close();

  const again = hostingOf(desk);
  await vi.waitFor(() => expect(again.state()).toMatchObject({ running: true, firstAccount: null }), 20_000);
  await station.decide(1);
  expect(await station.sync()).toMatchObject({ sent: 1 });
  expect(await again.stop()).toEqual({ running: false });
  await again.close();
  expect(hostingOf(desk).state()).toEqual({ running: false });
});

test("a port that is taken is said in words, and nothing runs", async () => {
  const server = createServer().listen(0, "0.0.0.0");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const hosting = hostingOf(testDesk());
  const start = hosting.start({ name: "Хаб", port: address.port });
  await expect(start).rejects.toMatchObject({ code: "sync-port-taken" });
  expect(hosting.state()).toEqual({ running: false });
});
