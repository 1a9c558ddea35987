import { once } from "node:events";
import https from "node:https";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { readHubLink } from "../../../../electron/store/queries/hub-link.ts";
import { entriesAfter } from "../../../../electron/store/queries/log-entry.ts";
import { agentFor } from "../../../../electron/sync/http/agent.ts";
import { send } from "../../../../electron/sync/http/send.ts";
import type { Hub } from "../../../../hub/create-hub.ts";
import { fingerprintOf } from "../../../../hub/keys/certificate.ts";
import { hubAnswerSchema } from "../../../../shared/sync/hub.ts";
import { certificateOf } from "../../../support/sync/certificate-of.ts";
import { hubLog, openTestHub } from "../../../support/sync/test-hub.ts";
import { openTestStation } from "../../../support/sync/test-station.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

/** A hub with a certificate of January, and a station that was enrolled at it. */
async function enrolled() {
  const dataDir = temporaryFolder();
  const january = await certificateOf("01-01");
  const hub = await openTestHub({ dataDir, tls: january });
  const station = openTestStation();
  await station.enrol(hub);
  return { dataDir, january, hub, station };
}

test("a hub that was given a new certificate is visited as before, and the log says so", async () => {
  const { dataDir, january, hub, station } = await enrolled();
  await hub.close();
  const february = await certificateOf("02-01");
  const renewed = await openTestHub({ dataDir, tls: february });
  station.reachBy(renewed.address);
  await station.decide(1);
  await station.sync();
  const fingerprint = fingerprintOf(february.cert);
  expect(readHubLink(station.desk.db)).toMatchObject({
    fingerprint,
    certificateFrom: "2026-02-01T00:00:00.000Z",
  });
  expect(entriesAfter(station.desk.db, 0, 100).at(-1)).toMatchObject({
    kind: "hub-certificate-replaced",
    payload: { fingerprint, before: fingerprintOf(january.cert) },
  });
  const sent = (await hubLog(renewed, station.id)).map(({ hash }) => hash);
  expect(sent).toEqual(station.hashes());

  await renewed.close();
  const stolen = await openTestHub({ dataDir, tls: january });
  station.reachBy(stolen.address);
  await expect(station.sync()).rejects.toMatchObject({ code: "sync-wrong-certificate" });
  expect(readHubLink(station.desk.db)).toMatchObject({ fingerprint });
});

test("whoever passes on the hub's word for its certificate, but shows another, is not believed", async () => {
  const { hub, station } = await enrolled();
  const hello = await helloOf(hub);
  const relay = https.createServer(await certificateOf("03-01"), (_request, response) => response.end(hello));
  onTestFinished(() => void relay.close());
  await once(relay.listen(0, "127.0.0.1"), "listening");
  const { port } = z.object({ port: z.int() }).parse(relay.address());
  station.reachBy(`https://127.0.0.1:${port}`);
  const before = station.hashes();
  await expect(station.sync()).rejects.toMatchObject({ code: "sync-wrong-certificate" });
  expect(station.hashes()).toEqual(before);
});

test("another hub's word for a certificate is not the hub's", async () => {
  const { station } = await enrolled();
  const impostor = await openTestHub({ tls: await certificateOf("04-01") });
  station.reachBy(impostor.address);
  await expect(station.sync()).rejects.toMatchObject({ code: "sync-wrong-certificate" });
  expect(await hubLog(impostor, station.id)).toEqual([]);
});

/** What the hub says of itself, word for word. */
async function helloOf({ address, fingerprint }: Hub): Promise<Buffer> {
  const agent = agentFor({ address, fingerprint });
  onTestFinished(() => agent.destroy());
  const question = { url: new URL("/hub", address), method: "GET", headers: {}, body: Buffer.alloc(0) };
  const line = { agent, throttle: async () => {}, signal: new AbortController().signal };
  const { body } = await send(question, line);
  expect(hubAnswerSchema.parse(JSON.parse(body.toString("utf8"))).certificate).toBeDefined();
  return body;
}
