import { readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import type { HandOver } from "../../../../electron/documents/hand-over.ts";
import { type App, type AppOptions, openApp } from "../../../../electron/services/open-app.ts";
import { refuseInUse } from "../../../../electron/store/backup.ts";
import { lastLogEntry, storedEntriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { openShift } from "../../../../electron/store/queries/shift.ts";
import type { Channel } from "../../../../shared/contract/channels.ts";
import { contract } from "../../../../shared/contract/contract.ts";
import { NEWEST_FIRST } from "../../../../shared/schemas/log-filter.ts";
import { attachRequest, jpeg, pdf } from "../../../support/evidence-files.ts";
import { wordsDir } from "../../../support/lexicon.ts";
import { openDesk } from "../../../support/open-desk.ts";
import { writeWorkers } from "../../../support/program-workers.ts";
import { CHEAP, PIN } from "../../../support/secrets.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

const ROOT = path.resolve(import.meta.dirname, "../../../..");

/** The program's folder as the build leaves it, with the real catalogue and the real word sets. */
async function programFolder(): Promise<string> {
  const appRoot = temporaryFolder();
  symlinkSync(path.join(ROOT, "resources"), path.join(appRoot, "resources"), "junction");
  await writeWorkers(appRoot);
  symlinkSync(await wordsDir(), path.join(appRoot, "dist", "words"), "junction");
  return appRoot;
}

async function open(appRoot: string, userData: string): Promise<App> {
  return openApp({ userData, appRoot, version: "0.1.0", host: "browser", secretCost: CHEAP, emit: () => {} });
}

/** The answer of a call that succeeds. */
async function ask<C extends Channel>(app: App, channel: C, request: unknown): Promise<unknown> {
  const result = await app.dispatch(channel, request);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.value : undefined;
}

test("the sample manifest: imported, screened by the real catalogue, held, and found after a restart", async () => {
  const [appRoot, userData] = [await programFolder(), temporaryFolder()];
  const app = await open(appRoot, userData);
  await ask(app, "station.setup", {
    post: "Пост 1",
    crossing: "Кайрак",
    officer: "Ахметов",
    pin: PIN,
    withExamples: true,
  });
  const draft = contract["draft.create"].response.parse(await ask(app, "draft.create", undefined));
  const content = readFileSync(path.join(ROOT, "resources/samples/manifest.csv")).toString("base64");
  const imported = contract["import.read"].response.parse(
    await ask(app, "import.read", { source: { kind: "file", name: "manifest.csv", content } }),
  );
  const inspection = { ...draft, papers: { ...draft.papers, plate: "777 ABC 01" }, lines: imported.lines };

  const release = { kind: "release", reason: "nothing-listed", note: "" };
  expect(await app.dispatch("decision.record", { inspection, decision: release })).toMatchObject({
    error: { code: "override-needed" },
  });
  const hold = { kind: "hold", reason: "listed-goods", note: "" };
  const row = await ask(app, "decision.record", { inspection, decision: hold });
  expect(row).toMatchObject({ verdict: "hit", lineCount: imported.lines.length });
  await app.close();

  const again = await open(appRoot, userData);
  onTestFinished(() => again.close());
  const state = contract["session.state"].response.parse(await ask(again, "session.state", undefined));
  const [officer] = state.phase === "signed-out" ? state.officers : [];
  expect(await ask(again, "session.sign-in", { officer: officer?.id, pin: PIN })).toEqual({ accepted: true });
  const page = { filter: { text: "777авс" }, sort: NEWEST_FIRST, offset: 0, limit: 5 };
  expect(await ask(again, "log.search", page)).toEqual([row]);
  // Six of the first start, three of each of two examples, four of this truck, two of
  // the end of the program, two of the sign-in.
  expect(await ask(again, "log.verify", undefined)).toEqual({ entries: 20, firstBad: null });
  expect(await ask(again, "app.info", undefined)).toMatchObject({
    station: { post: "Пост 1" },
  });
  expect(await ask(again, "draft.list", undefined)).not.toHaveLength(0);
});

test("with the key lost the program opens, an officer signs in and reads, and nothing is written", async () => {
  const [appRoot, userData] = [await programFolder(), temporaryFolder()];
  const app = await open(appRoot, userData);
  const setUp = { post: "Пост 1", crossing: "", officer: "Ахметов", pin: PIN, withExamples: true };
  await ask(app, "station.setup", setUp);
  await app.close();
  rmSync(path.join(userData, "station-key.pem"));

  const keyless = await open(appRoot, userData);
  const state = contract["session.state"].response.parse(await ask(keyless, "session.state", undefined));
  const [officer] = state.phase === "signed-out" ? state.officers : [];
  await ask(keyless, "session.sign-in", { officer: officer?.id, pin: PIN });
  expect(await ask(keyless, "session.state", undefined)).toMatchObject({ hindrance: "station-key-missing" });
  expect(await ask(keyless, "log.verify", undefined)).toMatchObject({ firstBad: null });
  expect(await keyless.dispatch("queue.next", undefined)).toMatchObject({
    error: { code: "station-key-missing" },
  });
  await keyless.close();
});

/** Those that there are more of than before: some of those before may have ended meanwhile. */
function without(all: readonly string[], before: readonly string[]): string[] {
  const left = [...all];
  for (const each of before) if (left.includes(each)) left.splice(left.indexOf(each), 1);
  return left;
}

test("a start that fails half-way leaves no thread, timer or store open", async () => {
  const [appRoot, userData] = [await programFolder(), temporaryFolder()];
  const before = process.getActiveResourcesInfo();
  const failing: AppOptions = {
    ...{ userData, appRoot, version: "0.1.0", host: "browser", emit: () => {} },
    get handOver(): HandOver {
      throw new Error("half-way");
    },
  };
  await expect(openApp(failing)).rejects.toThrow("half-way");
  refuseInUse(path.join(userData, "beket.sqlite"));
  // Threads end when they get to it.
  const patience = Date.now() + 5_000;
  const left = () => without(process.getActiveResourcesInfo(), before);
  while (left().length > 0 && Date.now() < patience) await nextTurn();
  expect(left()).toEqual([]);
});

test("who closes the program has signed out, and their shift is over", async () => {
  const [appRoot, userData] = [await programFolder(), temporaryFolder()];
  const app = await open(appRoot, userData);
  await ask(app, "station.setup", {
    post: "Пост 1",
    crossing: "",
    officer: "Ахметов",
    pin: PIN,
    withExamples: false,
  });
  await app.close();
  const desk = openDesk(userData);
  onTestFinished(() => desk.close());
  const last = lastLogEntry(desk.db)?.sequence ?? 0;
  const ended = storedEntriesAfter(desk.db, last - 2, 2).map(({ kind, officer }) => [kind, officer]);
  expect(ended).toEqual([
    ["officer-signed-out", "Ахметов"],
    ["shift-ended", "Ахметов"],
  ]);
  expect(openShift(desk.db)).toBeUndefined();
});

test("of the example trucks each has a listed good among ordinary ones", async () => {
  const app = await open(await programFolder(), temporaryFolder());
  onTestFinished(() => app.close());
  await ask(app, "station.setup", {
    post: "Пост 1",
    crossing: "",
    officer: "Ахметов",
    pin: PIN,
    withExamples: true,
  });
  const drafts = contract["draft.list"].response.parse(await ask(app, "draft.list", undefined));
  for (const { id } of drafts) {
    const { lines } = contract["draft.open"].response.parse(await ask(app, "draft.open", { id }));
    const screened = contract["screening.screen"].response.parse(
      await ask(app, "screening.screen", { lines }),
    );
    const hits = screened.filter(({ verdict }) => verdict === "hit").length;
    expect(hits).toBeGreaterThanOrEqual(1);
    expect(hits).toBeLessThanOrEqual(2);
  }
});

test("photos and documents are given out to who is at the desk, and to nobody else", async () => {
  const app = await open(await programFolder(), temporaryFolder());
  onTestFinished(() => app.close());
  const request = { post: "Пост 1", crossing: "", officer: "Ахметов", pin: PIN, withExamples: false };
  await ask(app, "station.setup", request);
  const { id } = contract["draft.create"].response.parse(await ask(app, "draft.create", undefined));
  const attached = await ask(app, "evidence.attach", attachRequest(id, jpeg()));
  const { sha256 } = contract["evidence.attach"].response.parse(attached);
  const scan = await ask(app, "evidence.attach", attachRequest(id, pdf(), { name: "scan.pdf" }));
  const { attachment } = contract["evidence.attach"].response.parse(scan);
  const openScan = async () => {
    const opened = contract["evidence.open"].response.parse(await ask(app, "evidence.open", { attachment }));
    return opened.kind === "fetch" ? path.basename(opened.address) : "";
  };
  expect((await app.files.evidence(sha256))?.type).toBe("image/jpeg");
  expect((await app.files.documents(await openScan()))?.type).toBe("application/pdf");

  for (const leave of ["session.lock", "session.sign-out"] as const) {
    const waiting = await openScan();
    const state = contract["session.state"].response.parse(await ask(app, "session.state", undefined));
    const officer = state.phase === "open" ? state.officer.id : "";
    await ask(app, leave, undefined);
    expect(await app.files.evidence(sha256)).toBeNull();
    expect(await app.files.documents(waiting)).toBeNull();
    expect(await ask(app, "session.sign-in", { officer, pin: PIN })).toEqual({ accepted: true });
    expect(await app.files.evidence(sha256)).not.toBeNull();
  }
});

test("a store that is damaged says so, and the file stays as it is", async () => {
  const userData = temporaryFolder();
  writeFileSync(
    path.join(userData, "beket.sqlite"),
    "no database at all, but long enough to be looked at".repeat(40),
  );
  await expect(open(await programFolder(), userData)).rejects.toMatchObject({ code: "store-damaged" });
  expect(readFileSync(path.join(userData, "beket.sqlite"), "utf8")).toMatch(/^no database/);
});
