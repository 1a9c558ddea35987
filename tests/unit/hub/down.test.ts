import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { ulid } from "ulid";
import { expect, it } from "vitest";
import { writePackage } from "../../../electron/catalogue-package/write.ts";
import { downAnswerSchema, downItemText } from "../../../shared/sync/down.ts";
import { LIMITS } from "../../../shared/sync/limits.ts";
import { ask, refusalOf, send } from "../../support/hub/client.ts";
import { type StationLog, sha256 } from "../../support/hub/station.ts";
import { enrolledStation, onBothStores, type TestHub } from "../../support/hub/stores.ts";
import { signedIn } from "../../support/hub/supervisor.ts";
import { smallCatalogue } from "../../support/small-catalogue.ts";

const down = (station: StationLog, hub: TestHub, after = 0, limit = 200) =>
  ask(station, hub, { method: "GET", path: `/v1/down?after=${after}&limit=${limit}` }, downAnswerSchema);

const message = (text: string, stations: string[] | null = null) => {
  return { kind: "message", stations, content: { id: ulid(), from: "Сейтова Г.", text } };
};

onBothStores("what goes down", (openHub) => {
  it("reaches those that it is for, once, in order, signed by the hub", async () => {
    const hub = await openHub();
    const [one, two] = [await enrolledStation(hub), await enrolledStation(hub)];
    const supervisor = await signedIn(hub);
    for (const item of [message("всем"), message("первому", [one.id]), message("второму", [two.id])])
      await supervisor.request("POST", "/v1/supervision/down", item);
    const first = await down(one, hub);
    expect(first.items.map(({ content }) => Object(content).text)).toEqual(["всем", "первому"]);
    const key = createPublicKey({
      key: Buffer.from(hub.context.identity.publicKey, "base64"),
      format: "der",
      type: "spki",
    });
    for (const { signature, ...item } of first.items) {
      const isSigned = (text: string) =>
        verify(null, Buffer.from(sha256(text), "hex"), key, Buffer.from(signature, "base64"));
      expect(isSigned(downItemText(item))).toBe(true);
      expect(isSigned(downItemText({ ...item, content: { ...Object(item.content), text: "иное" } }))).toBe(
        false,
      );
    }
    expect(await down(one, hub, first.cursor)).toEqual({ items: [], cursor: first.cursor, more: false });
    // The last item was for another station: the cursor passes it all the same.
    expect(first.cursor).toBe((await down(two, hub)).cursor);
  });

  it("leaves out messages to all from before the station was there, and nothing else", async () => {
    const hub = await openHub();
    const supervisor = await signedIn(hub);
    const watch = { id: ulid(), kind: "plate", value: "1", reason: "x", until: null, active: true };
    const items = [message("давно"), { kind: "watch", stations: null, content: watch }];
    for (const item of items) await supervisor.request("POST", "/v1/supervision/down", item);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const station = await enrolledStation(hub);
    await supervisor.request("POST", "/v1/supervision/down", message("сегодня"));
    const { items: came } = await down(station, hub);
    expect(came.map(({ kind }) => kind)).toEqual(["watch", "message"]);
    expect(came.map(({ content }) => Object(content).text)).toEqual([undefined, "сегодня"]);
  });

  it("comes page by page, with cursors that only rise, however many publish at once", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const supervisor = await signedIn(hub);
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        supervisor.request("POST", "/v1/supervision/down", message(`${index}`)),
      ),
    );
    const cursors: number[] = [];
    for (let after = 0, more = true; more; ) {
      const page = await down(station, hub, after, 5);
      cursors.push(...page.items.map(({ cursor }) => cursor));
      ({ cursor: after, more } = page);
    }
    expect(new Set(cursors).size).toBe(12);
    expect(cursors).toEqual([...cursors].sort((a, b) => a - b));
  });

  it("carries a catalogue package byte for byte, each version once", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const supervisor = await signedIn(hub);
    const { privateKey } = generateKeyPairSync("ed25519");
    const { file } = writePackage(smallCatalogue(), { issuer: "Комитет", notes: "Первое", privateKey });
    await supervisor.request("PUT", "/v1/supervision/packages", file);
    const { items } = await down(station, hub);
    expect(items).toMatchObject([
      { kind: "catalogue-package", content: { issuer: "Комитет", size: file.length, sha256: sha256(file) } },
    ]);
    const part = async (offset: number) =>
      Buffer.from(
        await (
          await send(station, hub, { method: "GET", path: `/v1/packages/${sha256(file)}?offset=${offset}` })
        ).arrayBuffer(),
      );
    expect(file.length).toBeLessThan(LIMITS.chunk);
    expect(await part(0)).toEqual(file);
    expect(await part(100)).toEqual(file.subarray(100));
    const publish = (bytes: Buffer) =>
      refusalOf(supervisor.request("PUT", "/v1/supervision/packages", bytes));
    expect((await publish(file)).code).toBe("conflict");
    const damaged = Buffer.from(file);
    damaged[file.length - 100] = (damaged[file.length - 100] ?? 0) ^ 1;
    expect((await publish(damaged)).code).toBe("bad-request");
    expect((await publish(Buffer.from("no package"))).code).toBe("bad-request");
  });
});
