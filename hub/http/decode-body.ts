import { gunzipSync, zstdDecompressSync } from "node:zlib";
import { HubProblem } from "../problem.ts";

const DECODERS = { gzip: gunzipSync, zstd: zstdDecompressSync } as const;

/** Bytes that are unpacked at a time: Node's own measure is so small that most of the time is spent between two. */
const STEP = 128 * 2 ** 10;

/**
 * The body as it was before its content-encoding; unpacking stops at the limit.
 * @throws HubProblem `encoding-unsupported`, `too-large`, `bad-encoding`
 */
export function decodeBody(body: Uint8Array, encoding: string | undefined, limit: number): Uint8Array {
  if (encoding === undefined || encoding === "identity") return body;
  if (encoding !== "gzip" && encoding !== "zstd") throw new HubProblem("encoding-unsupported");
  try {
    return DECODERS[encoding](body, { maxOutputLength: limit, chunkSize: STEP });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw new HubProblem(isTooLarge ? "too-large" : "bad-encoding");
  }
}

/** @throws HubProblem `bad-request` */
export function parseJson(body: Uint8Array): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw new HubProblem("bad-request", { detail: "the body is no JSON in UTF-8" });
  }
}
