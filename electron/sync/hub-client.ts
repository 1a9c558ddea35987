import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { z } from "zod";
import { type DownAnswer, downAnswerSchema } from "../../shared/sync/down.ts";
import {
  type EnrolmentAnswer,
  type EnrolmentRequest,
  enrolmentAnswerSchema,
} from "../../shared/sync/enrolment.ts";
import {
  type CommonAnswer,
  commonAnswerSchema,
  type EntriesAnswer,
  entriesAnswerSchema,
  type Point,
} from "../../shared/sync/entries.ts";
import {
  type ChunkAnswer,
  chunkAnswerSchema,
  type MissingFilesAnswer,
  missingFilesAnswerSchema,
} from "../../shared/sync/files.ts";
import { HEADERS } from "../../shared/sync/headers.ts";
import { type HubAnswer, hubAnswerSchema } from "../../shared/sync/hub.ts";
import { syncProblemSchema } from "../../shared/sync/problem.ts";
import { commonVersion } from "../../shared/sync/protocol.ts";
import { agentFor } from "./http/agent.ts";
import { type Answer, send } from "./http/send.ts";
import { type RequestSigner, signedHeaders } from "./http/sign-request.ts";
import type { Throttle } from "./http/throttle.ts";
import { refusedByHub, SyncFailure } from "./sync-failure.ts";

export interface HubAddress {
  /** `https://10.0.0.5:8443`. */
  readonly address: string;
  /** SHA-256 of the hub's certificate, hex; null over plain HTTP, and where the computer trusts the certificate. */
  readonly fingerprint: string | null;
}

export interface ClientOptions extends HubAddress {
  readonly throttle: Throttle;
  readonly signal: AbortSignal;
  /** Told of the hub's clock with every answer. */
  readonly onTime: (time: Date) => void;
}

type Sign = Omit<RequestSigner, "hub">;

/** The hub's routes, each as one call; every call throws a `SyncFailure` when it does not succeed. */
export interface HubClient {
  /** Who answers there; also finds the version that the other calls speak. */
  hello(): Promise<HubAnswer>;
  enrol(hub: string, request: EnrolmentRequest): Promise<EnrolmentAnswer>;
  /** The body is JSON of an `EntriesRequest`. */
  sendEntries(hub: string, body: string): Promise<EntriesAnswer>;
  commonPoint(hub: string, points: readonly Point[]): Promise<CommonAnswer>;
  missingFiles(hub: string, hashes: readonly string[]): Promise<MissingFilesAnswer>;
  sendChunk(hub: string, chunk: FileChunk): Promise<ChunkAnswer>;
  downItems(hub: string, after: number): Promise<DownAnswer>;
  /** An older hub sends a longer part than it was asked for. */
  packageChunk(hub: string, sha256: string, part: { offset: number; length: number }): Promise<Buffer>;
  close(): void;
}

export interface FileChunk {
  readonly sha256: string;
  readonly offset: number;
  /** Of the whole file. */
  readonly size: number;
  readonly bytes: Buffer;
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly json?: string;
  readonly bytes?: Buffer;
}

/** Below this, packing costs more than it saves. */
const WORTH_PACKING = 1_024;

const pack = promisify(gzip);

export function createHubClient(options: ClientOptions, signer: Sign): HubClient {
  const { address, fingerprint, throttle, signal, onTime } = options;
  const agent = agentFor({ address, fingerprint });
  let protocol = 1;

  const exchange = async (call: Call, hub: string | null): Promise<Answer> => {
    const { body, headers } = await packed(call);
    const encoding = headers["content-encoding"] ?? "identity";
    const signed =
      hub === null ? {} : signedHeaders({ ...signer, hub }, { ...call, encoding, body }, protocol);
    const answer = await send(
      { url: new URL(call.path, address), method: call.method, headers: { ...headers, ...signed }, body },
      { agent, throttle, signal },
    );
    const time = z.iso.datetime().safeParse(answer.headers[HEADERS.time]);
    if (time.success) onTime(new Date(time.data));
    return answer;
  };

  const ask = async (call: Call, hub: string | null): Promise<Buffer> => {
    const answer = await exchange(call, hub);
    if (answer.status < 300) return answer.body;
    const refused = refusalIn(answer);
    if (refused.reason !== "clock-skewed" || hub === null) throw refused;
    // The hub's clock has just been learnt: once more, signed by it.
    const again = await exchange(call, hub);
    if (again.status < 300) return again.body;
    throw refusalIn(again);
  };

  const get = async <T>(path: string, hub: string | null, schema: z.ZodType<T>): Promise<T> =>
    parsed(await ask({ method: "GET", path }, hub), schema);
  const post = async <T>(path: string, hub: string, json: string, schema: z.ZodType<T>): Promise<T> =>
    parsed(await ask({ method: "POST", path, json }, hub), schema);

  return {
    async hello() {
      const answer = await get("/hub", null, hubAnswerSchema);
      onTime(new Date(answer.time));
      const common = commonVersion(answer.protocols);
      if (common === undefined)
        throw new SyncFailure("protocol-unsupported", `the hub speaks ${answer.protocols}`);
      protocol = common;
      return answer;
    },
    enrol: (hub, request) => post("/v1/enrolment", hub, JSON.stringify(request), enrolmentAnswerSchema),
    sendEntries: (hub, body) => post("/v1/entries", hub, body, entriesAnswerSchema),
    commonPoint: (hub, points) =>
      post("/v1/entries/common", hub, JSON.stringify({ points }), commonAnswerSchema),
    missingFiles: (hub, hashes) =>
      post("/v1/files/missing", hub, JSON.stringify({ hashes }), missingFilesAnswerSchema),
    sendChunk: async (hub, { sha256, offset, size, bytes }) =>
      parsed(
        await ask({ method: "PUT", path: `/v1/files/${sha256}?offset=${offset}&size=${size}`, bytes }, hub),
        chunkAnswerSchema,
      ),
    downItems: (hub, after) => get(`/v1/down?after=${after}`, hub, downAnswerSchema),
    packageChunk: (hub, sha256, { offset, length }) =>
      ask({ method: "GET", path: `/v1/packages/${sha256}?offset=${offset}&length=${length}` }, hub),
    close: () => agent.destroy(),
  };
}

async function packed({ json, bytes }: Call): Promise<{ body: Buffer; headers: Record<string, string> }> {
  if (bytes) return { body: bytes, headers: { "content-type": "application/octet-stream" } };
  if (json === undefined) return { body: Buffer.alloc(0), headers: {} };
  const plain = Buffer.from(json, "utf8");
  const type = { "content-type": "application/json" };
  if (plain.byteLength < WORTH_PACKING) return { body: plain, headers: type };
  return { body: await pack(plain), headers: { ...type, "content-encoding": "gzip" } };
}

function refusalIn({ status, body }: Answer): SyncFailure {
  const problem = syncProblemSchema.safeParse(jsonOf(body));
  if (problem.success) return refusedByHub(problem.data);
  const busy = status === 429 || status >= 500;
  return new SyncFailure(busy ? "hub-busy" : "bad-answer", `status ${status}`);
}

function parsed<T>(body: Buffer, schema: z.ZodType<T>): T {
  const result = schema.safeParse(jsonOf(body));
  if (!result.success) throw new SyncFailure("bad-answer", z.prettifyError(result.error));
  return result.data;
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
