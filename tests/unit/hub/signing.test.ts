import { gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { hubAnswerSchema } from "../../../shared/sync/hub.ts";
import { LIMITS } from "../../../shared/sync/limits.ts";
import { syncProblemSchema } from "../../../shared/sync/problem.ts";
import { enrol, refusalOf, report, send, sendEntries } from "../../support/hub/client.ts";
import { sendBlindly } from "../../support/hub/send-blindly.ts";
import { append, newStation, seal, signedRequest } from "../../support/hub/station.ts";
import { enrolledStation, onBothStores, startHub } from "../../support/hub/stores.ts";
import { truck } from "../../support/hub/truck.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const empty = { method: "POST", path: "/v1/entries", body: { entries: [], report } } as const;
const codeOf = async (response: Response) => syncProblemSchema.parse(await response.json()).code;

onBothStores("enrolment", (openHub) => {
  it("takes a code once, and from the same station again when the answer was lost", async () => {
    const hub = await openHub();
    const { code } = (await hub.invite("", 1)).invitation;
    const station = newStation();
    const answer = await enrol(station, hub, code);
    expect(answer.hub).toEqual(hub.context.identity);
    expect(await enrol(station, hub, ` ${code.slice(0, 5)}-${code.slice(5).toLowerCase()}`)).toEqual(answer);
    expect((await refusalOf(enrol(newStation(), hub, code))).code).toBe("code-refused");
  });

  it("refuses a code that is wrong or has run out", async () => {
    let now = new Date();
    const hub = await openHub({ now: () => now });
    const { code } = (await hub.invite("", 1)).invitation;
    expect((await refusalOf(enrol(newStation(), hub, "0000000000"))).code).toBe("code-refused");
    now = new Date(now.getTime() + 2 * 3_600_000);
    const late = newStation();
    const body = { code, station: late.id, post: "Пост", crossing: "", publicKey: late.publicKey };
    const request = { method: "POST", path: "/v1/enrolment", body, clockAhead: 2 * 3_600_000 };
    expect((await refusalOf(send(late, hub, request))).code).toBe("code-refused");
  });

  it("lets nobody take a station's id with another key, nor a key that is not theirs", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const { code } = (await hub.invite("", 1)).invitation;
    expect((await refusalOf(enrol({ ...newStation(), id: station.id }, hub, code))).code).toBe(
      "station-taken",
    );
    const thief = { ...newStation(), publicKey: station.publicKey };
    expect((await refusalOf(enrol(thief, hub, code))).code).toBe("bad-signature");
    // A refused attempt does not use the code up.
    await enrol(newStation(), hub, code);
  });

  it("ends with a revocation: nothing more is taken", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    await hub.context.store
      .updateTable("station")
      .set({ revoked_at: new Date().toISOString(), revoked_reason: "stolen" })
      .execute();
    expect(await refusalOf(send(station, hub, empty))).toMatchObject({
      code: "station-revoked",
      detail: "stolen",
    });
  });
});

onBothStores("a signed request", (openHub) => {
  it("is good once, at whichever hub of the database", async () => {
    const hub = await openHub();
    const twin = await startHub(hub.options);
    const station = await enrolledStation(hub);
    const request = signedRequest(station, hub, empty);
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, index) => fetch((index % 2 ? hub : twin).address + empty.path, request)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401]);
  });

  it("is refused as soon as any part of it is another", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    const signed = () => signedRequest(station, hub, empty);
    const altered: [string, RequestInit][] = [
      ["/v1/entries?x=1", signed()],
      ["/v1/entries/common", signed()],
      [empty.path, { ...signedRequest(station, hub, { ...empty, method: "PUT" }), method: "POST" }],
      [
        empty.path,
        { ...signed(), body: JSON.stringify({ entries: [], report: { ...report, unsynced: 1 } }) },
      ],
      [
        empty.path,
        signedRequest(station, hub, { ...empty, headers: { "beket-time": new Date(0).toISOString() } }),
      ],
      [empty.path, signedRequest(station, hub, { ...empty, headers: { "beket-nonce": "a".repeat(22) } })],
      [empty.path, signedRequest(station, { ...hub, hub: station.id }, empty)],
      [empty.path, signedRequest({ ...newStation(), id: station.id }, hub, empty)],
    ];
    for (const [path, init] of altered) {
      const response = await fetch(hub.address + path, init);
      expect([response.status, await codeOf(response)]).toEqual([401, "bad-signature"]);
    }
  });

  it("from a clock that is days off is told the time, and is taken when signed by it", async () => {
    const hub = await openHub();
    const station = await enrolledStation(hub);
    append(station, truck());
    const clockAhead = -3 * 86_400_000;
    const problem = await refusalOf(sendEntries(station, hub, station.entries, { clockAhead }));
    expect(problem.code).toBe("clock-skewed");
    const offset = Date.parse(problem.time ?? "") - (Date.now() + clockAhead);
    const { outcomes } = await sendEntries(station, hub, station.entries, {
      clockAhead: clockAhead + offset,
    });
    expect(outcomes).toEqual([{ status: "stored" }]);
  });

  it("opens nothing but the log of its station", async () => {
    const hub = await openHub();
    const [station, other] = [await enrolledStation(hub), await enrolledStation(hub)];
    const entry = append(other, truck());
    const forged = seal({ ...station, entries: [] }, entry);
    const { outcomes } = await sendEntries(station, hub, [entry, forged]);
    expect(outcomes).toEqual([
      { status: "refused", reason: "signature" },
      { status: "refused", reason: "station" },
    ]);
    const stored = await hub.context.store.selectFrom("entry").select("id").execute();
    expect(stored).toEqual([]);
    for (const path of ["/v1/supervision/trucks", "/v1/supervision/posts"])
      expect((await refusalOf(send(station, hub, { method: "GET", path }))).code).toBe("not-signed-in");
  });

  it("is refused from a station that never enrolled", async () => {
    const hub = await openHub();
    expect((await refusalOf(send(newStation(), hub, empty))).code).toBe("station-unknown");
  });
});

describe("what a client may send", () => {
  const open = async () => {
    const hub = await startHub({ dataDir: temporaryFolder() });
    return { hub, station: await enrolledStation(hub) };
  };

  it("is told which versions there are when it speaks another", async () => {
    const { hub, station } = await open();
    const problem = await refusalOf(send(station, hub, { ...empty, headers: { "beket-protocol": "9" } }));
    expect(problem).toMatchObject({ code: "protocol-unsupported", protocols: [1] });
    expect(hubAnswerSchema.parse(await (await fetch(`${hub.address}/hub`)).json()).protocols).toEqual([1]);
  });

  it("never unpacks to more than the limit", async () => {
    const { hub, station } = await open();
    for (const [encoding, pack] of [
      ["zstd", zstdCompressSync],
      ["gzip", gzipSync],
    ] as const) {
      const bomb = pack(Buffer.alloc(LIMITS.unpackedBody + 1));
      expect(bomb.length).toBeLessThan(100_000);
      const signed = signedRequest(station, hub, { ...empty, body: bomb });
      const headers = { ...signed.headers, "content-type": "application/json" };
      // The encoding is part of what is signed: unsigned, it is refused before anything is unpacked.
      const unsigned = await fetch(hub.address + empty.path, {
        ...signed,
        headers: { ...headers, "content-encoding": encoding },
      });
      expect(await codeOf(unsigned)).toBe("bad-signature");
    }
    const text = JSON.stringify({ entries: [], report, filler: "x".repeat(LIMITS.unpackedBody) });
    const bomb = { ...empty, body: JSON.parse(text), encoding: "zstd" } as const;
    expect((await refusalOf(send(station, hub, bomb))).code).toBe("too-large");
  });

  it("is no more bytes than the limit, no other encoding, and what it says it is", async () => {
    const { hub, station } = await open();
    const big = Buffer.alloc(LIMITS.body + 1);
    expect((await refusalOf(send(station, hub, { ...empty, body: big }))).code).toBe("too-large");
    expect((await refusalOf(send(station, hub, { ...empty, body: { entries: "many" } }))).code).toBe(
      "bad-request",
    );
    expect((await refusalOf(send(station, hub, { method: "GET", path: "/v1/nowhere" }))).code).toBe(
      "not-found",
    );
  });

  it("is answered as too large also when it is sent to its end before anything is read", async () => {
    const { hub } = await open();
    for (const framing of ["length", "chunked"] as const) {
      const { status, body } = await sendBlindly(hub, { path: empty.path, bytes: 4 * LIMITS.body, framing });
      expect([status, syncProblemSchema.parse(JSON.parse(body)).code]).toEqual([413, "too-large"]);
    }
    await expect(
      sendBlindly(hub, { path: empty.path, bytes: 32 * LIMITS.body, framing: "chunked" }),
    ).rejects.toThrow();
  });

  it("is slowed down when it is too much", async () => {
    const hub = await startHub({ dataDir: temporaryFolder(), requestsPerMinute: 3 });
    const answers = [];
    for (let index = 0; index < 4; index += 1) answers.push(await fetch(`${hub.address}/hub`));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(Number(answers[3]?.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
