import { copyFileSync, statSync } from "node:fs";
import path from "node:path";
import { connect } from "node:tls";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fingerprintOf, provideOwnCertificate } from "../../../hub/keys/certificate.ts";
import { parseInvitation } from "../../../shared/sync/invitation.ts";
import { sendEntries } from "../../support/hub/client.ts";
import { append } from "../../support/hub/station.ts";
import { enrolledStation, onBothStores, startHub } from "../../support/hub/stores.ts";
import { signedIn, signIn } from "../../support/hub/supervisor.ts";
import { truck } from "../../support/hub/truck.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** As much of an OpenAPI page as is looked at here. */
const pageSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        security: z.array(z.record(z.string(), z.unknown())).optional(),
        responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()).optional() })),
      }),
    ),
  ),
});

onBothStores("what the hub writes into its log", (openHub, { kind }) => {
  it("names no plate, driver, carrier, officer, login or code, also when things fail", async () => {
    const lines: string[] = [];
    const hub = await openHub({ logLevel: "trace", logTarget: { write: (line) => void lines.push(line) } });
    const station = await enrolledStation(hub);
    append(station, truck({ plate: "888 ТАЙНА 02", carrier: "ТОО Секрет", goods: ["дрон секретный"] }));
    await sendEntries(station, hub, station.entries);
    await sendEntries(station, hub, [{ ...station.entries[0], officer: "Ложный" }]);
    const supervisor = await signedIn(hub);
    await supervisor.request("GET", "/v1/supervision/trucks?text=ТАЙНА");
    await signIn(hub, "тайный-логин", "тайный пароль");
    await hub.context.store.schema
      .dropTable("truck")
      .cascade()
      .execute()
      .catch(() => undefined);
    if (kind === "sqlite") await hub.context.store.schema.dropTable("truck").execute();
    append(station, truck({ plate: "888 ТАЙНА 02", carrier: "ТОО Секрет" }));
    await expect(sendEntries(station, hub, station.entries)).rejects.toThrow("internal");
    await expect(supervisor.request("GET", "/v1/supervision/trucks?text=ТАЙНА")).rejects.toThrow("internal");

    const text = lines.join("");
    expect(text).toContain("a request failed");
    expect(text).toContain("/v1/supervision/trucks");
    const secrets = /ТАЙНА|ТОО|ахметов|иванов|секрет|ложный|тайный|Bearer|text=/i;
    expect(secrets.exec(text)).toBeNull();
    expect(secrets.exec(decodeURIComponent(text))).toBeNull();
    expect(text).not.toContain(supervisor.token);
  });
});

describe("the hub", () => {
  it("speaks TLS with its own certificate, which stays over restarts and stands in the invitation", async () => {
    const dataDir = temporaryFolder();
    const tls = await provideOwnCertificate(dataDir, "127.0.0.1");
    expect(await provideOwnCertificate(dataDir, "127.0.0.1")).toEqual(tls);
    const hub = await startHub({ dataDir, tls });
    const served = await new Promise<Buffer>((resolve, reject) => {
      const socket = connect({ port: hub.port, host: "127.0.0.1", rejectUnauthorized: false }, () => {
        resolve(socket.getPeerX509Certificate()?.raw ?? Buffer.alloc(0));
        socket.destroy();
      });
      socket.once("error", reject);
    });
    const pem = `-----BEGIN CERTIFICATE-----\n${served.toString("base64")}\n-----END CERTIFICATE-----`;
    expect(fingerprintOf(pem)).toBe(hub.fingerprint);
    expect(parseInvitation((await hub.invite("", 1)).text)).toMatchObject({
      address: hub.address,
      fingerprint: hub.fingerprint,
    });
    await expect(fetch(`http://127.0.0.1:${hub.port}/hub`)).rejects.toThrow();
    await expect(fetch(`${hub.address}/hub`)).rejects.toThrow("fetch failed");
  });

  it("keeps its keys to itself", async () => {
    const dataDir = temporaryFolder();
    await provideOwnCertificate(dataDir, "127.0.0.1");
    await startHub({ dataDir });
    for (const file of ["hub-key.pem", "hub-identity.txt", "hub-cert-key.pem"])
      expect(statSync(path.join(dataDir, file)).mode & 0o077).toBe(0);
  });

  it("shows its interface, its health and its figures", async () => {
    const hub = await startHub({ dataDir: temporaryFolder() });
    const station = await enrolledStation(hub);
    append(station, truck());
    await sendEntries(station, hub, station.entries);
    expect(await (await fetch(`${hub.address}/healthz`)).json()).toEqual({ ok: true });
    const figures = await (await fetch(`${hub.address}/metrics`)).text();
    expect(figures).toContain('beket_hub_entries_total{status="stored"} 1');
    const described = JSON.stringify(await (await fetch(`${hub.address}/openapi.json`)).json());
    for (const word of ["beket-signature", "/v1/entries", "clock-skewed", "beket-request/1"])
      expect(described).toContain(word);
  });

  it("says of every route how it fails, and of a station's that it is signed", async () => {
    const hub = await startHub({ dataDir: temporaryFolder() });
    const { paths } = pageSchema.parse(await (await fetch(`${hub.address}/openapi.json`)).json());
    const calls = Object.entries(paths).flatMap(([route, methods]) =>
      Object.values(methods).map((call) => ({ route, ...call })),
    );
    expect(calls.length).toBeGreaterThan(20);
    for (const { route, responses, security } of calls) {
      expect(Object.keys(responses["default"]?.content ?? {}), route).toEqual(["application/problem+json"]);
      const isStations = /^\/v1\/(enrolment|entries|files|down|packages)/.test(route);
      expect(security?.some((way) => "station" in way) ?? false, route).toBe(isStations);
    }
  });

  it("answers a problem, and says nothing, for an address that is none", async () => {
    const lines: string[] = [];
    const hub = await startHub({
      dataDir: temporaryFolder(),
      logLevel: "trace",
      logTarget: { write: (line) => void lines.push(line) },
    });
    const answer = await fetch(`${hub.address}/v1/supervision/trucks/%E0%A4%A-ivanov`);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(answer.headers.get("beket-time")).not.toBeNull();
    expect(await answer.json()).toEqual({ code: "bad-request", status: 400, detail: expect.any(String) });
    expect(lines.join("")).not.toContain("ivanov");
  });

  it("does not start on a database whose keys it has not", async () => {
    const one = await startHub({ dataDir: temporaryFolder() });
    await one.close();
    const file = path.join(one.options.dataDir, "hub-key.pem");
    const other = await startHub({ dataDir: temporaryFolder() });
    copyFileSync(path.join(other.options.dataDir, "hub-key.pem"), file);
    await expect(startHub({ dataDir: one.options.dataDir })).rejects.toThrow("hub-key.pem");
  });
});
