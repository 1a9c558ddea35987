import { ulid } from "ulid";
import { expect, it } from "vitest";
import { rebuildReadModels } from "../../../hub/services/rebuild-read-models.ts";
import {
  postsAnswerSchema,
  statisticsAnswerSchema,
  trucksAnswerSchema,
} from "../../../shared/sync/supervision.ts";
import { sendEntries } from "../../support/hub/client.ts";
import { append } from "../../support/hub/station.ts";
import { enrolledStation, onBothStores } from "../../support/hub/stores.ts";
import { signedIn } from "../../support/hub/supervisor.ts";
import { truck } from "../../support/hub/truck.ts";

const hold = { kind: "hold", reason: "listed-goods", note: "" } as const;

onBothStores("what supervisors see of a post", (openHub) => {
  it("is no post's to change but its own: neither decisions, nor draws, nor trucks in work", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const last = append(station, truck({ plate: "В777ОР" }));
    await sendEntries(station, hub, station.entries);
    const inspection = ulid();
    append(station, { kind: "truck-registered", payload: { inspection, lane: "green" } });
    await sendEntries(station, hub, station.entries.slice(-1));
    const rogue = await enrolledStation(hub);
    append(rogue, { kind: "truck-registered", payload: { inspection, lane: "random" } });
    append(rogue, { kind: "truck-withdrawn", payload: { inspection } });
    const { payload } = truck({ plate: "В777ОР", decision: hold });
    append(rogue, { kind: "decision-revised", payload: { ...Object(payload), revises: last.id } });
    await sendEntries(rogue, hub, rogue.entries);
    const supervisor = await signedIn(hub);
    const expectUntouched = async (inWork: number) => {
      const { trucks } = await supervisor.get("/v1/supervision/trucks?text=B777OP", trucksAnswerSchema);
      expect(trucks).toMatchObject([{ entry: last.id, decision: "release", post: "Пост 1" }]);
      const { posts } = await supervisor.get("/v1/supervision/posts", postsAnswerSchema);
      expect(posts.map((post) => [post.station === station.id, post.inWork]).sort()).toEqual([
        [false, 0],
        [true, inWork],
      ]);
      const { randomSample } = await supervisor.get("/v1/supervision/statistics", statisticsAnswerSchema);
      expect(randomSample).toEqual({ trucks: 0, hits: 0 });
    };
    await expectUntouched(1);
    const decided = truck();
    append(station, { ...decided, payload: { ...Object(decided.payload), inspection } });
    await sendEntries(station, hub, station.entries.slice(-1));
    await expectUntouched(0);
    await rebuildReadModels(hub.context);
    await expectUntouched(0);
  });

  it("names the post of a truck as its station enrolled, and no clock of 1970 spoils the mean", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const { payload, ...said } = truck({ startedAt: "1970-01-01T00:00:00.000Z" });
    append(station, { ...said, payload: { ...Object(payload), post: "Чужой пост" } });
    await sendEntries(station, hub, station.entries);
    const supervisor = await signedIn(hub);
    const { trucks } = await supervisor.get("/v1/supervision/trucks", trucksAnswerSchema);
    expect(trucks).toMatchObject([{ post: "Пост 1" }]);
    const { secondsPerTruck } = await supervisor.get("/v1/supervision/statistics", statisticsAnswerSchema);
    expect(secondsPerTruck).toMatchObject({
      mean: 14_400,
      upTo: expect.arrayContaining([{ seconds: 0, trucks: 1 }]),
    });
  });
});
