import { beforeEach, describe, expect, test } from "vitest";
import type { Channel } from "../../../../shared/contract/channels.ts";
import { contract, type RequestOf, type ResponseOf } from "../../../../shared/contract/contract.ts";
import type { ErrorCode } from "../../../../shared/contract/errors.ts";
import { envelopeSchema } from "../../../../shared/contract/result.ts";
import { MASK } from "../../../../shared/privacy/mask.ts";
import { NEWEST_FIRST } from "../../../../shared/schemas/log-filter.ts";
import { jpeg } from "../../../support/evidence-files.ts";
import { exportWords } from "../../../support/export-words.ts";
import { startMainProcess, type TestMainProcess } from "../../../support/screen/main-process.ts";
import { PIN } from "../../../support/secrets.ts";

/** Nothing that leaves the main process may hold one of these where it is masked. */
const SECRETS = ["Тайнов", "Секретовоз", "CMR 998877", "права-Тайнова.jpg"] as const;
const PLATE = "А 123 ВС 77";
const PAGE = { filter: { text: "" }, sort: NEWEST_FIRST, offset: 0, limit: 50 };
const REASON = "Жалоба перевозчика № 7";

let program: TestMainProcess;
/** Decided and gone. */
let released: Truck;
/** Decided and still at the post. */
let held: Truck;

interface Truck {
  readonly inspection: string;
  readonly entry: string;
  readonly attachment: string;
  readonly sha256: string;
}

async function answer(channel: Channel, payload: unknown) {
  return envelopeSchema.parse(await program.dispatch(channel, payload));
}

async function call<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ResponseOf<C>>;
async function call(channel: Channel, request: unknown) {
  const envelope = await answer(channel, request);
  if (!envelope.ok) throw new Error(`${channel}: ${envelope.error.code} ${envelope.error.detail}`);
  return contract[channel].response.parse(envelope.value);
}

async function codeOf<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ErrorCode | "ok"> {
  const envelope = await answer(channel, request);
  return envelope.ok ? "ok" : envelope.error.code;
}

async function signInAs(name: string): Promise<void> {
  await call("session.sign-out", undefined);
  const state = await call("session.state", undefined);
  const found = state.phase === "signed-out" && state.officers.find((officer) => officer.name === name);
  if (!found) throw new Error(`${name} could not sign in`);
  await call("session.sign-in", { officer: found.id, pin: PIN });
}

async function decideTruck(decision: RequestOf<"decision.record">["decision"]): Promise<Truck> {
  const draft = await call("draft.create", undefined);
  const papers = {
    ...draft.papers,
    plate: PLATE,
    carrier: "ТОО Секретовоз",
    driver: "Иван Тайнов",
    documents: "CMR 998877",
    consignee: "ООО Ромашка",
  };
  const inspection = { ...draft, papers, lines: [{ id: "1", description: "обои виниловые" }] };
  await call("truck.settle", {
    inspection: { ...inspection, papers: draft.papers },
    source: { how: "typed" },
  });
  const source = { how: "imported", file: "права-Тайнова.jpg", sha256: "0".repeat(64) } as const;
  await call("truck.settle", { inspection, source });
  const content = jpeg().toString("base64");
  const caption = "Права: Иван Тайнов";
  const file = { inspection: draft.id, name: "права-Тайнова.jpg", content, item: null, caption: "" };
  const { attachment, sha256 } = await call("evidence.attach", file);
  await call("evidence.describe", { attachment, item: null, caption });
  const { entry } = await call("decision.record", { inspection, decision });
  return { inspection: draft.id, entry, attachment, sha256 };
}

beforeEach(async () => {
  program = await startMainProcess();
  const setup = { post: "Пост 1", crossing: "", officer: "supervisor", pin: PIN, withExamples: false };
  await call("station.setup", setup);
  for (const name of ["inspector", "colleague"])
    await call("officer.add", { name, role: "inspector", pin: PIN });
  await call("officer.add", { name: "auditor", role: "auditor", pin: PIN });
  await signInAs("colleague");
  released = await decideTruck({ kind: "release", reason: "nothing-listed", note: "" });
  held = await decideTruck({ kind: "hold", reason: "papers-missing", note: "" });
});

/** All that the channels say of a truck, as text. */
async function everythingOf({ inspection, entry }: Truck): Promise<string> {
  const rows = await call("log.search", PAGE);
  const queue = await call("queue.list", undefined);
  return JSON.stringify([
    rows.filter((row) => row.entry === entry),
    await call("log.story", { inspection }),
    await call("log.entry", { id: entry }),
    await call("evidence.list", { inspection }),
    queue.rows.filter((row) => row.inspection === inspection),
  ]);
}

async function exportedText(): Promise<string> {
  const what = { filter: { text: "" }, sort: NEWEST_FIRST, format: "csv", words: exportWords() } as const;
  const handed = await call("log.export", { job: "01KAQ00000000000000000000J", what });
  if (handed.kind !== "fetch") throw new Error("The file was not handed over");
  const file = await program.files.documents(handed.address.split("/").at(-1) ?? "");
  return Buffer.from(file?.bytes ?? []).toString("utf8");
}

const found = async (text: string): Promise<string[]> => {
  const filter = { text };
  const rows = await call("log.search", { ...PAGE, filter });
  expect(await call("log.count", filter)).toBe(rows.length);
  return rows.map(({ entry }) => entry).sort();
};

async function expectMasked(truck: Truck): Promise<void> {
  expect(await call("personal-data.masked", { inspection: truck.inspection })).toBe(true);
  const text = await everythingOf(truck);
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  expect(text).toContain(MASK);
  expect(text).toContain(PLATE);
  expect(await program.files.evidence(truck.sha256)).toBeNull();
  const { entry, attachment, inspection } = truck;
  const refused = [
    await codeOf("act.save", { entry, language: "ru" }),
    await codeOf("act.print", { entry, language: "ru" }),
    await codeOf("case.export", { entry }),
    await codeOf("evidence.open", { attachment }),
  ];
  expect(new Set(refused)).toEqual(new Set(["personal-data-masked"]));
  expect(await codeOf("evidence.check", { inspection })).toBe("ok");
}

async function expectShown(truck: Truck): Promise<void> {
  expect(await call("personal-data.masked", { inspection: truck.inspection })).toBe(false);
  const text = await everythingOf(truck);
  for (const secret of SECRETS) expect(text).toContain(secret);
  expect(text).not.toContain(MASK);
  expect(await program.files.evidence(truck.sha256)).not.toBeNull();
  expect(await codeOf("evidence.open", { attachment: truck.attachment })).toBe("ok");
}

test("an auditor sees nobody's data, a supervisor everybody's", async () => {
  await signInAs("supervisor");
  await expectShown(released);
  await expectShown(held);
  expect(await exportedText()).toContain("Секретовоз");
  await signInAs("auditor");
  // Both trucks have the same photo.
  await expectMasked(released);
  await expectMasked(held);
  expect(await exportedText()).not.toContain("Секретовоз");
});

test("an inspector sees the trucks at the post and those of their own decisions, not what others released", async () => {
  await expectShown(released);
  await signInAs("inspector");
  await expectShown(held);
  expect(await call("personal-data.masked", { inspection: released.inspection })).toBe(true);
  const text = await everythingOf(released);
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  const lines = (await exportedText()).split("\r\n");
  const line = ({ entry }: Truck) => lines.find((row) => row.includes(entry));
  expect(line(held)).toContain("Секретовоз");
  expect(line(released)).not.toContain("Секретовоз");
  expect(line(released)).toContain(MASK);
});

describe("a search is no oracle for what is masked", () => {
  const secretWords = ["Секретовоз", "сек", "Тайнов", "тай", "секретовоз тайнов"];
  const openWords = ["А123ВС", "ромашка", "обои", "colleague"];

  test.each([
    ["supervisor", () => [held, released]],
    ["colleague", () => [held, released]],
    ["inspector", () => [held]],
    ["auditor", () => []],
  ] as const)("for the %s", async (name, seen) => {
    await signInAs(name);
    const mine = seen().map(({ entry }) => entry);
    for (const word of secretWords) expect([word, await found(word)]).toEqual([word, [...mine].sort()]);
    // A word that is open and one that is masked, together: the mixture must not find either.
    expect(await found("ромашка секретовоз")).toEqual([...mine].sort());
    for (const word of openWords)
      expect([word, await found(word)]).toEqual([word, [held.entry, released.entry].sort()]);
    const byCarrier = await codeOf("log.search", { ...PAGE, sort: { by: "carrier", descending: false } });
    expect(byCarrier).toBe(name === "supervisor" ? "ok" : "not-allowed");
  });
});

test.each(["inspector", "auditor"])(
  "the %s asks with a reason: the log knows it, and signing out ends it",
  async (name) => {
    await signInAs(name);
    const { inspection } = released;
    expect(await codeOf("personal-data.show", { inspection, reason: " " })).toBe("bad-request");
    expect(
      await codeOf("personal-data.show", { inspection: "01KAQ00000000000000000000Z", reason: REASON }),
    ).toBe("not-found");
    await call("personal-data.show", { inspection, reason: REASON });
    await expectShown(released);
    expect(await found("секретовоз обои")).toContain(released.entry);
    expect((await call("log.story", { inspection })).entries).toContainEqual(
      expect.objectContaining({
        kind: "personal-data-shown",
        officer: name,
        payload: { inspection, reason: REASON },
      }),
    );
    await signInAs(name);
    expect(await call("personal-data.masked", { inspection })).toBe(true);
  },
);

test("behind a locked screen the shown stays shown to the same officer, and to nobody else", async () => {
  await signInAs("auditor");
  const { inspection } = released;
  await call("personal-data.show", { inspection, reason: REASON });
  await call("session.lock", undefined);
  expect(await program.files.evidence(released.sha256)).toBeNull();
  const state = await call("session.state", undefined);
  const idOf = (name: string) =>
    (state.phase === "locked" && state.officers.find((officer) => officer.name === name)?.id) || "";
  await call("session.sign-in", { officer: idOf("auditor"), pin: PIN });
  expect(await call("personal-data.masked", { inspection })).toBe(false);
  await call("session.lock", undefined);
  await call("session.sign-in", { officer: idOf("inspector"), pin: PIN });
  expect(await call("personal-data.masked", { inspection })).toBe(true);
});

test("no way round: an inspector can not make another's truck their own by reopening or revising it", async () => {
  await signInAs("inspector");
  const { inspection: id, entry: revises, attachment } = released;
  const draft = await call("draft.create", undefined);
  const revision = { ...draft, id, revises, lines: [{ id: "1", description: "обои" }] };
  const decision = { kind: "release", reason: "nothing-listed", note: "" } as const;
  const file = { name: "a.jpg", content: jpeg().toString("base64"), item: null, caption: "" };
  expect(
    await Promise.all([
      codeOf("truck.reopen", { id }),
      codeOf("draft.save", revision),
      codeOf("truck.settle", { inspection: revision, source: { how: "typed" } }),
      codeOf("decision.record", { inspection: revision, decision, revisionReason: "Так надо" }),
      codeOf("evidence.attach", { inspection: id, ...file }),
      codeOf("evidence.describe", { attachment, item: null, caption: "" }),
      codeOf("evidence.withdraw", { attachment, reason: "duplicate" }),
    ]),
  ).toEqual(Array.from({ length: 7 }, () => "personal-data-masked"));
  await call("personal-data.show", { inspection: id, reason: REASON });
  expect(await call("truck.reopen", { id })).toMatchObject({ papers: { driver: "Иван Тайнов" } });
});

test("a truck in work is open to its inspectors, and masked for an auditor", async () => {
  await signInAs("inspector");
  const draft = await call("draft.create", undefined);
  const papers = { ...draft.papers, carrier: "ТОО Секретовоз", driver: "Иван Тайнов" };
  await call("draft.save", { ...draft, papers });
  const all = async () =>
    JSON.stringify([
      await call("draft.list", undefined),
      await call("draft.open", { id: draft.id }),
      await call("queue.list", undefined),
    ]);
  await signInAs("colleague");
  expect(await all()).toContain("Тайнов");
  await signInAs("auditor");
  const text = await all();
  for (const secret of SECRETS) expect(text).not.toContain(secret);
  expect(text).toContain(MASK);
});
