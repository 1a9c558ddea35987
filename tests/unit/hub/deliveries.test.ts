import { ulid } from "ulid";
import { expect, it } from "vitest";
import { rebuildReadModels } from "../../../hub/services/rebuild-read-models.ts";
import { MIGRATIONS } from "../../../hub/store/migrations/index.ts";
import { publishedSchema } from "../../../shared/sync/administration.ts";
import {
  type PublishedItem,
  postOfficersAnswerSchema,
  publishedAnswerSchema,
} from "../../../shared/sync/deliveries.ts";
import { sendEntries } from "../../support/hub/client.ts";
import { append, type StationLog } from "../../support/hub/station.ts";
import { enrolledStation, onBothStores, type TestHub } from "../../support/hub/stores.ts";
import { signedIn } from "../../support/hub/supervisor.ts";

const officer = (more: object = {}) => ({
  id: ulid(),
  name: "Ким В.",
  role: "inspector",
  active: true,
  ...more,
});

async function office(hub: TestHub) {
  const supervisor = await signedIn(hub);
  return {
    async send(content: object, stations: string[] | null = null) {
      const body = { kind: "officer", stations, content };
      const answer = await supervisor.request("POST", "/v1/supervision/down", body);
      return publishedSchema.parse(await answer.json());
    },
    published: () => supervisor.get("/v1/supervision/published?kind=officer", publishedAnswerSchema),
    officers: () => supervisor.get("/v1/supervision/officers", postOfficersAnswerSchema),
  };
}

const item = (id: string) => ({ item: id, cursor: 1, kind: "officer", subject: "x" });
const applies = (station: StationLog, id: string) =>
  append(station, { kind: "sync-item-applied", payload: item(id) });
const refuses = (station: StationLog, id: string, reason: string) =>
  append(station, { kind: "sync-item-not-applied", payload: { ...item(id), state: "refused", reason } });

const about = (items: readonly PublishedItem[]) =>
  items.map(({ addressed, applied, open }) => ({
    addressed,
    applied,
    open: open.map(({ station, state, reason }) => ({ station, state, reason })),
  }));

onBothStores("what became of what was sent down", (openHub) => {
  it("is what each post says last, and nothing before it says anything", async () => {
    const hub = await openHub();
    const [one, two] = [await enrolledStation(hub), await enrolledStation(hub)];
    const { send, published } = await office(hub);
    const sent = await send(officer());
    const pending = (station: StationLog) => ({ station: station.id, state: "pending", reason: "" });
    expect(about((await published()).items)).toMatchObject([{ addressed: 2, applied: 0 }]);

    refuses(one, sent.id, "officer-name-taken");
    await sendEntries(one, hub, one.entries);
    const refused = { station: one.id, state: "refused", reason: "officer-name-taken" };
    const [first] = about((await published()).items);
    expect(first?.open).toHaveLength(2);
    expect(first?.open).toEqual(expect.arrayContaining([refused, pending(two)]));

    applies(one, sent.id);
    await sendEntries(one, hub, one.entries);
    const settled = [{ addressed: 2, applied: 1, open: [pending(two)] }];
    expect(about((await published()).items)).toEqual(settled);
    await rebuildReadModels(hub.context);
    expect(about((await published()).items)).toEqual(settled);
  });

  it("shows the last item of each subject, for those that it is for, without posts that are revoked", async () => {
    const hub = await openHub();
    const [one, two] = [await enrolledStation(hub), await enrolledStation(hub)];
    const administrator = await signedIn(hub, "administrator");
    const { send, published } = await office(hub);
    const kim = officer();
    await send(kim, [one.id]);
    await send({ ...kim, active: false }, [one.id]);
    await send(officer({ name: "Ли О." }));
    const revocation = `/v1/administration/stations/${two.id}/revocation`;
    await administrator.request("POST", revocation, { reason: "украдена" });
    const { items, before } = await published();
    expect(before).toBeNull();
    expect(items).toMatchObject([
      { content: { name: "Ли О." }, addressed: 1, stations: null },
      { content: { name: "Ким В.", active: false }, addressed: 1, stations: [one.id] },
    ]);
  });

  it("lists the officers of a post from its log, with what was sent and not taken in beside it", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const other = await enrolledStation(hub);
    const { send, officers } = await office(hub);
    const [akhmetov, kim] = [ulid(), officer()];
    append(station, {
      kind: "officer-added",
      payload: { officer: akhmetov, name: "Ахметов А.", role: "supervisor" },
    });
    const { id } = await send({ id: akhmetov, name: "Ахметов А.", role: "supervisor", active: false }, [
      station.id,
    ]);
    await send(kim, [station.id]);
    refuses(station, id, "last-supervisor");
    // What another post says of an item that it never had is its own affair.
    applies(other, id);
    await sendEntries(station, hub, station.entries);
    await sendEntries(other, hub, other.entries);
    expect((await officers()).officers).toMatchObject([
      {
        id: akhmetov,
        station: station.id,
        known: { name: "Ахметов А.", role: "supervisor", active: true },
        sent: { active: false, state: "refused", reason: "last-supervisor" },
      },
      { id: kim.id, station: station.id, known: null, sent: { name: "Ким В.", state: "pending" } },
    ]);
  });

  it("is known of entries too that came before there were tables for it", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const { send, published, officers } = await office(hub);
    const kim = officer();
    const { id } = await send(kim);
    const { id: officerId, name } = kim;
    append(station, { kind: "officer-added", payload: { officer: officerId, name, role: "auditor" } });
    append(station, {
      kind: "officer-changed",
      payload: { officer: officerId, name, role: "inspector", active: false },
    });
    applies(station, id);
    await sendEntries(station, hub, station.entries);
    const before = [await published(), await officers()];
    const { store } = hub.context;
    for (const table of ["delivery", "post_officer"] as const) await store.schema.dropTable(table).execute();
    await MIGRATIONS["0170-deliveries"]?.up(store);
    expect([await published(), await officers()]).toEqual(before);
    expect(before[1]).toMatchObject({ officers: [{ known: { role: "inspector", active: false } }] });
  });
});
