import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { putHostedHub } from "../../../../electron/store/queries/hosted-hub.ts";
import { exportBundle } from "../../../../electron/sync/bundle/export-bundle.ts";
import { enrol } from "../../../../electron/sync/enrol.ts";
import { createHosting, type Hosting } from "../../../../electron/sync/hosting.ts";
import { createSupervisor } from "../../../../electron/sync/supervisor/supervisor.ts";
import { type Invitation, parseInvitation } from "../../../../shared/sync/invitation.ts";
import { postsAnswerSchema } from "../../../../shared/sync/supervision.ts";
import { setUp } from "../../../support/decisions.ts";
import { type TestDesk, testDesk } from "../../../support/desk.ts";
import { freePort } from "../../../support/free-port.ts";
import { soon } from "../../../support/soon.ts";
import { openTestStation } from "../../../support/sync/test-station.ts";

const OFF = { settings: null, hub: null, failure: null };

function hostingOf(desk: TestDesk): Hosting {
  const hosting = createHosting(desk, desk.folder, () => undefined);
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
  expect(hosting.state()).toMatchObject(OFF);
  const { hub } = await hosting.start({ name: "Хаб сети", port, host: null });
  if (!hub?.firstAccount) throw new Error("no account was made");
  const station = openTestStation();
  const invitation = local((await hosting.invite()).text, port);
  await enrol(station.desk, invitation);
  expect(await station.sync()).toMatchObject({ sent: 3 });

  const supervisor = createSupervisor(desk);
  const { password } = hub.firstAccount;
  expect(await supervisor.signIn(invitation, hub.firstAccount)).toMatchObject({ mustChangePassword: true });
  await supervisor.changePassword({ password, next: "свой длинный пароль" });
  expect(await supervisor.look("posts", postsAnswerSchema)).toMatchObject({
    answer: { posts: [{ post: "Пост 1", entries: 3 }] },
  });
  await supervisor.signOut();
  await hosting.close();

  const again = hostingOf(desk);
  await soon(() => expect(again.state()).toMatchObject({ hub: { firstAccount: null } }));
  await station.decide(1);
  expect(await station.sync()).toMatchObject({ sent: 1 });
  expect(await again.stop()).toMatchObject(OFF);
  await again.close();
  expect(hostingOf(desk).state()).toMatchObject(OFF);
});

/** A port that another program has. */
async function takenPort(): Promise<{ port: number; free(): Promise<void> }> {
  const server = createServer().listen(0, "0.0.0.0");
  await once(server, "listening");
  const free = async () => {
    if (!server.listening) return;
    server.close();
    await once(server, "close");
  };
  onTestFinished(free);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { port: address.port, free };
}

test("a port that is taken is said in words, and nothing runs", async () => {
  const { port } = await takenPort();
  const hosting = hostingOf(testDesk());
  const start = hosting.start({ name: "Хаб", port, host: null });
  await expect(start).rejects.toMatchObject({ code: "sync-port-taken" });
  expect(hosting.state()).toMatchObject(OFF);
});

test("a hub that can not start with the program says why until it is started again, or is asked for no more", async () => {
  const desk = testDesk();
  setUp(desk);
  const taken = await takenPort();
  putHostedHub(desk.db, { name: "Хаб", port: taken.port, host: null });
  const hosting = hostingOf(desk);
  const asked = { settings: { name: "Хаб", port: taken.port, host: null }, hub: null };
  await soon(() => expect(hosting.state()).toMatchObject({ ...asked, failure: "sync-port-taken" }));
  await taken.free();
  const again = await hosting.start({ name: "Хаб", port: taken.port, host: "127.0.0.1" });
  expect(again).toMatchObject({ hub: { address: `https://127.0.0.1:${taken.port}` }, failure: null });
  await hosting.close();

  putHostedHub(desk.db, { name: "Хаб", port: taken.port, host: "198.51.100.7" });
  const moved = hostingOf(desk);
  await soon(() => expect(moved.state().failure).toBe("sync-address-gone"));
  expect(await moved.stop()).toMatchObject(OFF);
});

test("a post without a network is served by stick at the hub's own machine, in the name of who is there", async () => {
  const desk = testDesk();
  setUp(desk);
  const port = await freePort();
  const hosting = hostingOf(desk);
  await hosting.start({ name: "Хаб сети", port, host: "127.0.0.1" });
  const station = openTestStation();
  const invitation = parseInvitation((await hosting.invite()).text);
  if (!invitation) throw new Error("no invitation");
  await enrol(station.desk, invitation);
  const { visitor } = station.parts;
  const { bytes, entries } = await exportBundle({
    desk: station.desk,
    userData: station.desk.folder,
    visitor,
  });
  const taken = await hosting.importBundle(bytes, "Ахметов А.");
  expect(taken).toMatchObject({ post: "Пост 1", entries, files: 0 });
  const broken = Buffer.from(bytes).fill(0, 200);
  for (const file of [broken, Buffer.from("no bundle"), taken.reply])
    await expect(hosting.importBundle(file, "Ахметов А.")).rejects.toMatchObject({
      code: "sync-bad-station-bundle",
    });
});
