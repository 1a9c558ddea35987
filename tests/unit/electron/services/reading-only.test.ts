import { execFileSync } from "node:child_process";
import { renameSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { Closing } from "../../../../electron/services/closing.ts";
import { keepLogWitness } from "../../../../electron/services/keep-log-witness.ts";
import { currentHead, readWitness, writeWitness } from "../../../../electron/services/log-witness.ts";
import { sessionState } from "../../../../electron/services/session-state.ts";
import { signIn } from "../../../../electron/services/sign-in.ts";
import { signOut } from "../../../../electron/services/sign-out.ts";
import { entryAt, lastLogEntry } from "../../../../electron/store/queries/log-entry.ts";
import { PIN } from "../../../support/secrets.ts";
import { startedDesk } from "../../../support/sign-in-desk.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

/** Mounting is only for the administrator of a Linux machine. */
const isRoot = process.platform === "linux" && process.getuid?.() === 0;

function administer(command: string, ...args: string[]): void {
  execFileSync(command, args);
}

function smallDisk(bytes: number): string {
  const folder = temporaryFolder();
  administer("mount", "-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", folder);
  onTestFinished(() => administer("umount", "--lazy", folder));
  return folder;
}

/** Takes every byte that is left. */
function fill(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(path.join(folder, "films"), Buffer.alloc(bavail * bsize));
}

test("without the post's key an officer signs in and reads; with it back, the next PIN is an entry again", async () => {
  const folder = temporaryFolder();
  const { desk, supervisor } = await startedDesk(folder);
  signOut(desk);
  const [key, away] = [path.join(folder, "station-key.pem"), path.join(folder, "elsewhere.pem")];
  renameSync(key, away);
  const before = lastLogEntry(desk.db);

  expect(await signIn(desk, { officer: supervisor.id, pin: PIN })).toEqual({ accepted: true });
  expect(sessionState(desk)).toMatchObject({ phase: "open", hindrance: "station-key-missing" });
  expect(desk.session.enter("log.search", () => "read")).toBe("read");
  for (const channel of ["decision.record", "queue.register", "officer.add"] as const)
    expect(() => desk.session.enter(channel, () => {})).toThrow(
      expect.objectContaining({ code: "station-key-missing" }),
    );
  desk.session.lock("officer");
  expect(sessionState(desk).phase).toBe("locked");
  expect(lastLogEntry(desk.db)).toEqual(before);

  renameSync(away, key);
  expect(await signIn(desk, { officer: supervisor.id, pin: PIN })).toEqual({ accepted: true });
  expect(sessionState(desk)).toMatchObject({ phase: "open", hindrance: null });
  expect(entryAt(desk.db, (before?.sequence ?? 0) + 1)).toMatchObject({
    kind: "officer-signed-in",
    officer: supervisor.name,
  });
  expect(desk.session.enter("decision.record", () => "written")).toBe("written");
});

test("whoever leaves while nothing can be written is not at the desk any more, and it is said", async () => {
  const folder = temporaryFolder();
  const { desk } = await startedDesk(folder);
  renameSync(path.join(folder, "station-key.pem"), path.join(folder, "elsewhere.pem"));
  expect(() => signOut(desk)).toThrow(expect.objectContaining({ code: "station-key-missing" }));
  expect(sessionState(desk).phase).toBe("signed-out");
});

test("guesses that can not be written make the next one wait all the same", async () => {
  const folder = temporaryFolder();
  const { desk, supervisor } = await startedDesk(folder);
  signOut(desk);
  renameSync(path.join(folder, "station-key.pem"), path.join(folder, "elsewhere.pem"));
  const guess = (pin: string) => signIn(desk, { officer: supervisor.id, pin });
  for (const waitSeconds of [0, 0, 60])
    expect(await guess("000001")).toEqual({ accepted: false, waitSeconds });
  expect(await guess(PIN)).toEqual({ accepted: false, waitSeconds: 60 });
  desk.passSteady(1);
  expect(await guess(PIN)).toEqual({ accepted: true });
});

test.skipIf(!isRoot)("on a full disk an officer signs in and reads; with room again, writes", async () => {
  const disk = smallDisk(3_000_000);
  const { desk, supervisor } = await startedDesk(disk);
  signOut(desk);
  fill(disk);
  // What the journal of SQLite had room for is used up first.
  for (let visit = 0; visit < 200 && !desk.session.hindrance; visit += 1) {
    expect(await signIn(desk, { officer: supervisor.id, pin: PIN })).toEqual({ accepted: true });
    if (!desk.session.hindrance) signOut(desk);
  }
  expect(sessionState(desk)).toMatchObject({ phase: "open", hindrance: "store-full" });
  expect(entryAt(desk.db, 1)).toMatchObject({ kind: "station-named" });
  administer("mount", "-o", "remount,size=20000000", disk);
  signOut(desk);
  await signIn(desk, { officer: supervisor.id, pin: PIN });
  expect(sessionState(desk)).toMatchObject({ phase: "open", hindrance: null });
});

test("an end of the log that is gone is not forgotten while nothing can be written", async () => {
  const folder = temporaryFolder();
  const { desk } = await startedDesk(folder);
  const head = currentHead(desk.db);
  if (!head) throw new Error("an empty log");
  const seen = { ...head, sequence: head.sequence + 5, hash: "a".repeat(64) };
  writeWitness(folder, seen);
  const key = path.join(folder, "station-key.pem");
  renameSync(key, `${key}.away`);
  const keeping = { userData: folder, everyMilliseconds: 60_000, report: () => {} };
  const keyless = keepLogWitness(desk, keeping);
  keyless.stop();
  expect(keyless.cut).toEqual({ seen: seen.sequence, last: head.sequence });
  expect(readWitness(folder)).toEqual(seen);

  renameSync(`${key}.away`, key);
  keepLogWitness(desk, keeping).stop();
  expect(entryAt(desk.db, head.sequence + 1)).toMatchObject({ kind: "log-cut-found" });
  expect(readWitness(folder)).toMatchObject({ sequence: head.sequence + 1 });
});

test("what was opened is closed in the other order, to the end, also where one fails", async () => {
  const closed: string[] = [];
  const closing = new Closing();
  closing.add(() => closed.push("store"));
  closing.add(async () => {
    closed.push("threads");
    throw new Error("a thread that hangs");
  });
  closing.add(() => closed.push("timer"));
  await expect(closing.close()).rejects.toThrow("a thread that hangs");
  expect(closed).toEqual(["timer", "threads", "store"]);
  await closing.close();
  expect(closed).toHaveLength(3);
});
