import { sql } from "kysely";
import { ulid } from "ulid";
import { expect, it } from "vitest";
import { rebuildReadModels } from "../../../hub/services/rebuild-read-models.ts";
import { MIGRATIONS } from "../../../hub/store/migrations/index.ts";
import { PERSONAL_DATA } from "../../../shared/contract/personal-data.ts";
import { MASK } from "../../../shared/privacy/mask.ts";
import { travellingEntrySchema } from "../../../shared/sync/entries.ts";
import { HUB_ROLES } from "../../../shared/sync/sessions.ts";
import { relayAnswerSchema, trucksAnswerSchema } from "../../../shared/sync/supervision.ts";
import { refusalOf, sendEntries } from "../../support/hub/client.ts";
import { append } from "../../support/hub/station.ts";
import { enrolledStation, onBothStores, type TestHub } from "../../support/hub/stores.ts";
import { type Supervisor, signedIn } from "../../support/hub/supervisor.ts";
import { truck } from "../../support/hub/truck.ts";

const SECRETS = ["Секретовоз", "Иванов", "Тайный груз"];
const PLATE = "А 123 ВС 77";

async function filledHub(hub: TestHub) {
  const station = await enrolledStation(hub);
  const decision = append(station, truck({ plate: PLATE, carrier: "ТОО Секретовоз", goods: ["обои"] }));
  const caption = { attachment: ulid(), item: null, caption: "Права: Иванов И." };
  append(station, { kind: "file-described", payload: { inspection: ulid(), ...caption } });
  append(station, { kind: "of-a-later-version", payload: { crew: "Тайный груз" } });
  await sendEntries(station, hub, station.entries);
  return { station, decision };
}

const isAllowed = (role: (typeof HUB_ROLES)[number]) => PERSONAL_DATA[role] === "all";
const find = (somebody: Supervisor, text: string) =>
  somebody.get(`/v1/supervision/trucks?${new URLSearchParams({ text })}`, trucksAnswerSchema);

onBothStores("who drives and for whom", (openHub) => {
  it.each(HUB_ROLES)("is told to an account that may see it, on every route: %s", async (role) => {
    const hub = await openHub();
    const { station, decision } = await filledHub(hub);
    const somebody = await signedIn(hub, role);
    const { trucks } = await find(somebody, "обои");
    expect(trucks).toMatchObject([{ plate: PLATE, carrier: isAllowed(role) ? "ТОО Секретовоз" : MASK }]);
    const entry = await somebody.get(`/v1/supervision/trucks/${decision.id}`, travellingEntrySchema);
    const path = `/v1/supervision/entries?station=${station.id}`;
    const { entries } = await somebody.get(path, relayAnswerSchema);
    if (isAllowed(role)) {
      expect([entry, ...entries]).toEqual([station.entries[0], ...station.entries]);
      return;
    }
    const text = JSON.stringify([trucks, entry, entries]);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(text).toContain(PLATE);
    expect(entry).toMatchObject({
      hash: decision.hash,
      payload: { papers: { driver: MASK, carrier: MASK } },
    });
    expect(entries.map(({ hash }) => hash)).toEqual(station.entries.map(({ hash }) => hash));
    // With the salt a name could be tried against the payload's hash.
    expect(entries.map(({ salt }) => salt)).toEqual([undefined, undefined, undefined]);
    const file = somebody.request("GET", `/v1/supervision/files/${"a".repeat(64)}`);
    expect((await refusalOf(file)).code).toBe("forbidden");
  });

  const expectFound = async (somebody: Supervisor, seen: number) => {
    const count = async (text: string) => (await find(somebody, text)).trucks.length;
    for (const word of ["секрет", "Иванов", "тоо секретовоз", "обои иван", "ϡсекретовоз"])
      expect([word, await count(word)]).toEqual([word, seen]);
    for (const word of ["обо", "a123bc", "ахмет обои", "ϡобои"])
      expect([word, await count(word)]).toEqual([word, 1]);
  };

  it.each(HUB_ROLES)("finds trucks for an account that may see it, and for no other: %s", async (role) => {
    const hub = await openHub();
    await filledHub(hub);
    const somebody = await signedIn(hub, role);
    await expectFound(somebody, isAllowed(role) ? 1 : 0);
    await rebuildReadModels(hub.context);
    await expectFound(somebody, isAllowed(role) ? 1 : 0);
  });

  it("finds none by it for whoever asks in the place of somebody who may not see it", async () => {
    const hub = await openHub();
    await filledHub(hub);
    const supervisor = await signedIn(hub);
    const masked = async (text: string) => {
      const query = new URLSearchParams({ text, masked: "true" });
      const { trucks } = await supervisor.get(`/v1/supervision/trucks?${query}`, trucksAnswerSchema);
      return trucks.map(({ carrier }) => carrier);
    };
    expect(await masked("секретовоз")).toEqual([]);
    expect(await masked("обои")).toEqual([MASK]);
  });

  it("hides no word that the goods have too", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    append(station, truck({ carrier: "ТОО Обои", goods: ["обои"] }));
    await sendEntries(station, hub, station.entries);
    expect((await find(await signedIn(hub, "auditor"), "обои")).trucks).toHaveLength(1);
  });
});

onBothStores("a hub from before words were marked", (openHub) => {
  it("marks them", async () => {
    const hub = await openHub();
    await filledHub(hub);
    const { store } = hub.context;
    const words = () => store.selectFrom("truck").select("words").execute();
    const before = await words();
    await sql`UPDATE truck SET words = replace(words, 'ϡ', '')`.execute(store);
    expect(await words()).not.toEqual(before);
    await MIGRATIONS["0100-personal-words"]?.up(store);
    expect(await words()).toEqual(before);
    expect((await find(await signedIn(hub, "auditor"), "секретовоз")).trucks).toEqual([]);
    expect((await find(await signedIn(hub), "секретовоз")).trucks).toHaveLength(1);
  });
});
