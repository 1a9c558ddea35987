import { sql } from "kysely";
import { ulid } from "ulid";
import { expect, it } from "vitest";
import { MIGRATIONS } from "../../../hub/store/migrations/index.ts";
import { MASK } from "../../../shared/privacy/mask.ts";
import { auditAnswerSchema } from "../../../shared/sync/audit.ts";
import { truckAnswerSchema } from "../../../shared/sync/supervision.ts";
import { refusalOf, sendEntries } from "../../support/hub/client.ts";
import { append } from "../../support/hub/station.ts";
import { enrolledStation, onBothStores, type TestHub } from "../../support/hub/stores.ts";
import { type Supervisor, signedIn } from "../../support/hub/supervisor.ts";
import { truck } from "../../support/hub/truck.ts";

const open = (somebody: Supervisor, entry: string) =>
  somebody.get(`/v1/supervision/trucks/${entry}/story`, truckAnswerSchema);

/** Two trucks of one post, and entries of a rogue post that name the first one's inspection. */
async function filledHub(hub: TestHub) {
  const [station, rogue] = [await enrolledStation(hub), await enrolledStation(hub)];
  const decided = truck({ carrier: "ТОО Секретовоз" });
  const { inspection } = Object(decided.payload);
  const registered = append(station, { kind: "truck-registered", payload: { inspection, lane: "green" } });
  append(station, truck());
  const decision = append(station, decided);
  const later = append(station, { kind: "of-a-later-version", payload: { inspection, mood: "good" } });
  append(station, { kind: "station-named", payload: { post: "Пост 1" } });
  append(rogue, { kind: "of-a-later-version", payload: { inspection } });
  for (const each of [station, rogue]) await sendEntries(each, hub, each.entries);
  return { station, decision, story: [registered, decision, later] };
}

onBothStores("a truck of any post", (openHub) => {
  it("is opened with all that its own post has told of it, and who opened it is written down", async () => {
    const hub = await openHub();
    const { station, decision, story } = await filledHub(hub);
    const supervisor = await signedIn(hub);
    expect(await open(supervisor, decision.id)).toEqual({ entries: story, more: false });

    const auditor = await signedIn(hub, "auditor");
    const masked = await open(auditor, decision.id);
    expect(masked.entries.map(({ hash }) => hash)).toEqual(story.map(({ hash }) => hash));
    expect(JSON.stringify(masked)).toContain(MASK);
    expect(JSON.stringify(masked)).not.toContain("Секретовоз");

    const named = station.entries.at(-1)?.id ?? "";
    for (const unknown of [ulid(), named])
      expect((await refusalOf(open(supervisor, unknown))).code).toBe("not-found");
    const { entries } = await auditor.get("/v1/administration/audit", auditAnswerSchema);
    const opened = entries.filter(({ action }) => action === "truck-opened");
    const told = { name: "Сейтова Г.", subject: decision.id, detail: station.id };
    expect(opened).toMatchObject([told, told]);
  });

  it("is found in a hub from before entries were told apart by their trucks", async () => {
    const hub = await openHub();
    const { decision, story } = await filledHub(hub);
    const { store } = hub.context;
    await sql`DROP INDEX entry_inspection`.execute(store);
    await sql`ALTER TABLE entry DROP COLUMN inspection`.execute(store);
    await MIGRATIONS["0190-trucks-of-entries"]?.up(store);
    expect(await open(await signedIn(hub), decision.id)).toEqual({ entries: story, more: false });
  });
});
