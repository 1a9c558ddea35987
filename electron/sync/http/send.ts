import type { Agent, ClientRequest, IncomingMessage } from "node:http";
import http from "node:http";
import https from "node:https";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { SyncFailure } from "../sync-failure.ts";
import type { Throttle } from "./throttle.ts";

/** How long a line may say nothing, in milliseconds. */
export const SILENCE_MS = 30_000;
/** The largest answer, unpacked: a page of down items or of trucks stays far below it. */
const MOST_BYTES = 32 * 2 ** 20;
/** Bytes that are handed to the line at once. */
const SLICE = 64 * 2 ** 10;

export interface Outgoing {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly body: Buffer;
}

export interface Line {
  readonly agent: Agent;
  readonly throttle: Throttle;
  readonly signal: AbortSignal;
}

/** One request and its whole answer. @throws SyncFailure for whatever the line does */
export async function send(outgoing: Outgoing, line: Line): Promise<Answer> {
  const { url, method, headers, body } = outgoing;
  const client = url.protocol === "https:" ? https : http;
  const request = client.request(url, {
    method,
    agent: line.agent,
    signal: line.signal,
    headers: { "accept-encoding": "gzip", "content-length": body.byteLength, ...headers },
  });
  request.setTimeout(SILENCE_MS, () => request.destroy(new SyncFailure("timed-out")));
  try {
    const [response] = await Promise.all([responseTo(request), write(request, body, line.throttle)]);
    return await readAnswer(response, line.throttle);
  } catch (error) {
    request.destroy();
    line.signal.throwIfAborted();
    throw lineFailure(error);
  }
}

function responseTo(request: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.once("response", resolve);
    request.on("error", reject);
  });
}

async function write(request: ClientRequest, body: Buffer, throttle: Throttle): Promise<void> {
  for (let at = 0; at < body.byteLength && !request.destroyed; at += SLICE) {
    const slice = body.subarray(at, at + SLICE);
    await throttle(slice.byteLength);
    request.write(slice);
  }
  request.end();
}

async function readAnswer(response: IncomingMessage, throttle: Throttle): Promise<Answer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of response) {
    const bytes: Buffer = part;
    parts.push(bytes);
    length += bytes.byteLength;
    if (length > MOST_BYTES) throw new SyncFailure("bad-answer", "too large");
    await throttle(bytes.byteLength);
  }
  if (!response.complete) throw new SyncFailure("cut-off", "the answer ends before its end");
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: await unpacked(Buffer.concat(parts), response.headers["content-encoding"]),
  };
}

async function unpacked(body: Buffer, encoding: string | undefined): Promise<Buffer> {
  if (encoding === undefined || encoding === "identity") return body;
  if (encoding !== "gzip") throw new SyncFailure("bad-answer", `encoding ${encoding}`);
  try {
    return await promisify(gunzip)(body, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    throw new SyncFailure("bad-answer", String(error));
  }
}

const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
  "EADDRNOTAVAIL",
]);

/** How Node names what stands against a certificate that nobody has pinned. */
const UNTRUSTED = new Set([
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REVOKED",
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

function lineFailure(error: unknown): unknown {
  if (error instanceof SyncFailure || !(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  if (UNREACHABLE.has(code)) return new SyncFailure("unreachable", error.message);
  if (UNTRUSTED.has(code)) return new SyncFailure("untrusted-certificate", error.message);
  if (code === "ETIMEDOUT") return new SyncFailure("timed-out", error.message);
  return new SyncFailure("cut-off", `${code} ${error.message}`.trim());
}
