import { createHash, randomBytes } from "node:crypto";
import { HEADERS } from "../../../shared/sync/headers.ts";
import { signedText } from "../../../shared/sync/signed-text.ts";
import { sha256 } from "../../log-keys/crypto.ts";

/** Who signs requests, and for whom. */
export interface RequestSigner {
  readonly station: string;
  /** Id of the hub that is meant. */
  readonly hub: string;
  /** Ed25519 over the bytes that the hex stands for, base64. */
  readonly sign: (hash: string) => string;
  /** The hub's clock as this station believes it. */
  readonly now: () => Date;
}

export interface UnsignedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly encoding: string;
  /** As it goes over the wire. */
  readonly body: Buffer;
}

/** The headers that prove who asks, good once. */
export function signedHeaders(
  { station, hub, sign, now }: RequestSigner,
  { method, path, encoding, body }: UnsignedRequest,
  protocol: number,
): Record<string, string> {
  const time = now().toISOString();
  const nonce = randomBytes(18).toString("base64url");
  const digest = createHash("sha256").update(body).digest("hex");
  const text = signedText({ hub, station, method, path, time, nonce, encoding, digest });
  return {
    [HEADERS.protocol]: String(protocol),
    [HEADERS.station]: station,
    [HEADERS.time]: time,
    [HEADERS.nonce]: nonce,
    [HEADERS.signature]: sign(sha256(text)),
  };
}
