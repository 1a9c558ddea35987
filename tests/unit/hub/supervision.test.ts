import { ulid } from "ulid";
import { expect, it } from "vitest";
import { rebuildReadModels } from "../../../hub/services/rebuild-read-models.ts";
import {
  lookAlikesAnswerSchema,
  messagesAnswerSchema,
  postsAnswerSchema,
  relayAnswerSchema,
  statisticsAnswerSchema,
  trucksAnswerSchema,
} from "../../../shared/sync/supervision.ts";
import { sendEntries } from "../../support/hub/client.ts";
import { append, cloneOf } from "../../support/hub/station.ts";
import { enrolledStation, onBothStores, type TestHub } from "../../support/hub/stores.ts";
import { signedIn } from "../../support/hub/supervisor.ts";
import { truck } from "../../support/hub/truck.ts";

const override = { kind: "release", reason: "override", note: "лицензия" } as const;
const hold = { kind: "hold", reason: "listed-goods", note: "" } as const;

async function filledHub(hub: TestHub) {
  const station = await enrolledStation(hub);
  const at = (day: number, seconds: number) => {
    const time = `2026-11-0${day}T10:00:00.${String(station.entries.length).padStart(3, "0")}Z`;
    return { time, startedAt: new Date(Date.parse(time) - seconds * 1000).toISOString() };
  };
  const add = (day: number, seconds: number, changes: Parameters<typeof truck>[0]) => {
    const { time, startedAt } = at(day, seconds);
    return append(station, { ...truck({ startedAt, ...changes }), time });
  };
  add(1, 30, { plate: "А 123 ВС 77", goods: ["дрон DJI", "обои"], decision: hold });
  add(1, 100, { plate: "01 KG 456 ABC", carrier: "ОсОО Ёлка", goods: ["камера автомобильная"] });
  add(2, 5_000, { plate: "777 AAA 02", goods: ["дрон", "苹果 яблоки"], decision: override });
  const last = add(3, 200, {
    plate: "В777ОР",
    goods: ["арбузы\0"],
    dismissals: [{ lineId: "1", category: "chips", reason: "accessory" }],
  });
  await sendEntries(station, hub, station.entries);
  return { station, last };
}

onBothStores("what supervisors see", (openHub) => {
  it("is how many trucks a post has in work, until each is decided or withdrawn", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const supervisor = await signedIn(hub);
    const inWork = async () => {
      await sendEntries(station, hub, station.entries);
      const { posts } = await supervisor.get("/v1/supervision/posts", postsAnswerSchema);
      return posts.map(({ inWork, oldestInWork }) => ({ inWork, oldestInWork }));
    };
    const come = (hour: string) => {
      const inspection = ulid();
      const time = `2026-11-01T${hour}:00:00.000Z`;
      append(station, { kind: "truck-registered", payload: { inspection, lane: "green" }, time });
      return inspection;
    };
    const [first, second] = [come("06"), come("07"), come("08")];
    expect(await inWork()).toEqual([{ inWork: 3, oldestInWork: "2026-11-01T06:00:00.000Z" }]);
    append(station, { kind: "truck-withdrawn", payload: { inspection: first } });
    const decided = truck();
    append(station, { ...decided, payload: { ...Object(decided.payload), inspection: second } });
    const fleeting = come("09");
    append(station, { kind: "truck-withdrawn", payload: { inspection: fleeting } });
    expect(await inWork()).toEqual([{ inWork: 1, oldestInWork: "2026-11-01T08:00:00.000Z" }]);
    await rebuildReadModels(hub.context);
    expect(await inWork()).toEqual([{ inWork: 1, oldestInWork: "2026-11-01T08:00:00.000Z" }]);
  });

  it("is who has read a message, and when", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const supervisor = await signedIn(hub);
    const message = { id: ulid(), from: "Сейтова Г.", text: "Проверьте весы" };
    const stations = [station.id];
    await supervisor.request("POST", "/v1/supervision/down", { kind: "message", stations, content: message });
    const sent = () => supervisor.get("/v1/supervision/messages", messagesAnswerSchema);
    expect((await sent()).messages).toMatchObject([{ ...message, stations, readBy: [] }]);
    const time = "2026-11-01T06:00:00.000Z";
    append(station, { kind: "message-read", payload: { message: message.id }, time });
    await sendEntries(station, hub, station.entries);
    expect((await sent()).messages).toMatchObject([
      { readBy: [{ station: station.id, officer: "Ахметов А.", at: time }] },
    ]);
  });

  it("is every truck, newest first, page by page, by any word of it", async () => {
    const hub = await openHub();
    const { station } = await filledHub(hub);
    const supervisor = await signedIn(hub);
    const find = async (query: string) =>
      supervisor.get(`/v1/supervision/trucks?${new URLSearchParams(query)}`, trucksAnswerSchema);
    const plates = async (query: string) => (await find(query)).trucks.map(({ plate }) => plate);

    const first = await find("limit=3");
    expect(first.trucks.map(({ plate }) => plate)).toEqual(["В777ОР", "777 AAA 02", "01 KG 456 ABC"]);
    expect(await plates(`limit=3&cursor=${first.cursor}`)).toEqual(["А 123 ВС 77"]);
    expect(await plates("text=дрон")).toEqual(["777 AAA 02", "А 123 ВС 77"]);
    expect(await plates("text=a123bc")).toEqual(["А 123 ВС 77"]);
    expect(await plates("text=елка камер")).toEqual(["01 KG 456 ABC"]);
    expect(await plates("text=苹")).toEqual(["777 AAA 02"]);
    expect(await plates("text=ахмет арбуз")).toEqual(["В777ОР"]);
    expect(await plates("text=' | * ) \" OR")).toEqual([]);
    expect(await plates("text=•••")).toEqual([]);
    expect(await plates("text=777")).toEqual(["В777ОР", "777 AAA 02"].slice(1));
    expect(await plates("verdict=hit&override=true")).toEqual(["777 AAA 02"]);
    expect(await plates("decision=hold")).toEqual(["А 123 ВС 77"]);
    expect(await plates("from=2026-11-02&to=2026-11-02")).toEqual(["777 AAA 02"]);
    expect(await plates(`station=${ulid()}`)).toEqual([]);
    const [truckRow] = (await find("text=a123bc")).trucks;
    const entry = await supervisor.request("GET", `/v1/supervision/trucks/${truckRow?.entry}`);
    expect(await entry.json()).toEqual(station.entries[0]);
  });

  it("are rates by verdict, group, day and station, and the time a truck takes", async () => {
    const hub = await openHub();
    const { station } = await filledHub(hub);
    const supervisor = await signedIn(hub);
    const all = await supervisor.get("/v1/supervision/statistics", statisticsAnswerSchema);
    expect(all).toMatchObject({
      trucks: 4,
      byVerdict: { clear: 1, check: 1, hit: 2 },
      overrides: 1,
      byGroup: [{ group: "drones", trucks: 2 }],
      byStation: [{ station: station.id, trucks: 4, hits: 2, overrides: 1 }],
      secondsPerTruck: { mean: (30 + 100 + 5_000 + 200) / 4 },
    });
    expect(all.byDay).toEqual([
      { day: "2026-11-01", trucks: 2, hits: 1 },
      { day: "2026-11-02", trucks: 1, hits: 1 },
      { day: "2026-11-03", trucks: 1, hits: 0 },
    ]);
    expect(all.secondsPerTruck.upTo.filter(({ trucks }) => trucks > 0)).toEqual([
      { seconds: 60, trucks: 1 },
      { seconds: 120, trucks: 1 },
      { seconds: 240, trucks: 1 },
      { seconds: 0, trucks: 1 },
    ]);
    const one = await supervisor.get(
      "/v1/supervision/statistics?from=2026-11-02&to=2026-11-02",
      statisticsAnswerSchema,
    );
    expect(one).toMatchObject({ trucks: 1, overrides: 1 });
    const trucksOf = async (period: string) =>
      (await supervisor.get(`/v1/supervision/statistics?${period}`, statisticsAnswerSchema)).trucks;
    expect(await trucksOf("from=2026-11-01&to=2026-11-30")).toBe(4);
    expect(await trucksOf("from=2026-09-15&to=2026-11-02")).toBe(3);
    expect(await trucksOf("from=2026-11-03")).toBe(1);
    expect(await trucksOf("to=2026-10-31")).toBe(0);
    expect(await trucksOf(`station=${ulid()}`)).toBe(0);
  });

  it("is the decision in force after a revision, what random draws found, and look-alikes to approve", async () => {
    const hub = await openHub();
    const { station, last } = await filledHub(hub);
    const revision = truck({ plate: "В777ОР", decision: hold });
    append(station, { kind: "decision-revised", payload: { ...Object(revision.payload), revises: last.id } });
    const [found, nothing] = [truck({ decision: hold }), truck()];
    for (const drawn of [found, nothing]) {
      const { inspection } = Object(drawn.payload);
      append(station, { kind: "truck-registered", payload: { inspection, lane: "random" } });
      append(station, drawn);
    }
    const proposal = {
      id: ulid(),
      category: "cameras",
      wording: "камера автомобильная",
      reason: "accessory",
      note: "",
    };
    const settled = { ...proposal, id: ulid() };
    append(station, { kind: "lookalike-proposed", payload: proposal });
    append(station, { kind: "lookalike-proposed", payload: settled });
    append(station, { kind: "lookalike-approved", payload: { id: settled.id, note: "" } });
    await sendEntries(station, hub, station.entries.slice(4));

    const supervisor = await signedIn(hub);
    const held = await supervisor.get("/v1/supervision/trucks?text=B777OP", trucksAnswerSchema);
    expect(held.trucks).toMatchObject([{ decision: "hold", reason: "listed-goods" }]);
    const { byDecision, trucks, randomSample } = await supervisor.get(
      "/v1/supervision/statistics",
      statisticsAnswerSchema,
    );
    expect(byDecision).toEqual([
      { decision: "hold", trucks: 3 },
      { decision: "release", trucks: 3 },
    ]);
    expect(trucks).toBe(6);
    expect(randomSample).toEqual({ trucks: 2, hits: 1 });

    const open = () => supervisor.get("/v1/supervision/look-alikes", lookAlikesAnswerSchema);
    expect((await open()).lookAlikes).toMatchObject([
      { id: proposal.id, post: "Пост 1", words: proposal.wording },
    ]);
    const content = {
      id: proposal.id,
      words: proposal.wording,
      category: "cameras",
      reason: "accessory",
      note: "",
      proposedBy: "Ахметов А.",
      approvedBy: "Сейтова Г.",
      until: null,
      active: true,
    };
    await supervisor.request("POST", "/v1/supervision/down", { kind: "look-alike", content });
    expect((await open()).lookAlikes).toEqual([]);
  });

  it("comes out the same when it is made anew from the entries", async () => {
    const hub = await openHub();
    const { station, last } = await filledHub(hub);
    const revision = truck({ decision: hold });
    append(station, { kind: "decision-revised", payload: { ...Object(revision.payload), revises: last.id } });
    await sendEntries(station, hub, station.entries.slice(4));
    const tables = async () => ({
      trucks: await hub.context.store.selectFrom("truck").selectAll().orderBy("number").execute(),
      tallies: await hub.context.store
        .selectFrom("tally")
        .selectAll()
        .where("amount", "!=", 0)
        .orderBy("day")
        .orderBy("measure")
        .orderBy("key")
        .execute(),
      months: await hub.context.store
        .selectFrom("month_tally")
        .selectAll()
        .where("amount", "!=", 0)
        .orderBy("measure")
        .orderBy("key")
        .execute(),
    });
    const before = await tables();
    expect(await rebuildReadModels(hub.context)).toBe(5);
    expect(await tables()).toEqual(before);
    const supervisor = await signedIn(hub);
    const found = await supervisor.get("/v1/supervision/trucks?text=a123bc", trucksAnswerSchema);
    expect(found.trucks).toHaveLength(1);
  });

  it("is each post with its lag, what it reports, and how sound its log is", async () => {
    const hub = await openHub();
    const { station } = await filledHub(hub);
    const clone = cloneOf(station, 2);
    append(clone, truck());
    const report = {
      unsynced: 12,
      unsyncedFiles: 3,
      catalogue: "2026.11.2",
      app: "0.2.0",
      clockAhead: -86_400_000,
    };
    await sendEntries(clone, hub, clone.entries.slice(2), { report });
    for (let index = 0; index < 4; index += 1) append(station, truck());
    await sendEntries(station, hub, [station.entries[7]], { report });
    const supervisor = await signedIn(hub);
    const { posts } = await supervisor.get("/v1/supervision/posts", postsAnswerSchema);
    expect(posts).toMatchObject([
      {
        station: station.id,
        post: "Пост 1",
        entries: 5,
        unsynced: 12,
        unsyncedFiles: 3,
        catalogue: "2026.11.2",
        held: 1,
        clockAhead: -86_400_000,
        health: ["gap", "fork"],
        branches: [{ branch: 0 }, { branch: 1, from: 2 }],
      },
    ]);
  });

  it("are the entries themselves, to be verified again elsewhere", async () => {
    const hub = await openHub();
    const { station } = await filledHub(hub);
    const supervisor = await signedIn(hub);
    const page = (after: number) =>
      supervisor.get(
        `/v1/supervision/entries?station=${station.id}&after=${after}&limit=3`,
        relayAnswerSchema,
      );
    expect(await page(0)).toEqual({ entries: station.entries.slice(0, 3), more: true });
    expect(await page(3)).toEqual({ entries: station.entries.slice(3), more: false });
  });
});
