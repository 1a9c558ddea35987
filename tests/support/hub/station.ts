import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { zstdCompressSync } from "node:zlib";
import { ulid } from "ulid";
import { canonicalJson } from "../../../shared/log/canonical-json.ts";
import { hashOfPayload } from "../../../shared/log/entry-hash.ts";
import { entryHash, GENESIS_HASH } from "../../../shared/log/seal.ts";
import type { TravellingEntry } from "../../../shared/sync/entries.ts";
import { HEADERS } from "../../../shared/sync/headers.ts";
import { signedText } from "../../../shared/sync/signed-text.ts";

export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/** A post's machine as the hub sees it: a key, a log, and requests that are signed. */
export interface StationLog {
  readonly id: string;
  readonly key: KeyObject;
  readonly publicKey: string;
  readonly entries: TravellingEntry[];
}

export function newStation(): StationLog {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const spki = publicKey.export({ type: "spki", format: "der" }).toString("base64");
  return { id: ulid(), key: privateKey, publicKey: spki, entries: [] };
}

/** The same machine once more, as from a copy of its disk. */
export const cloneOf = (station: StationLog, upTo = station.entries.length): StationLog => ({
  ...station,
  entries: station.entries.slice(0, upTo),
});

export const signHash = (hash: string, key: KeyObject): string =>
  sign(null, Buffer.from(hash, "hex"), key).toString("base64");

export type Said = Partial<Unsealed> & Pick<Unsealed, "kind" | "payload">;

/** Adds an entry to the log, sealed as a station seals it; members of a newer version may be given too. */
export function append(station: StationLog, said: Said): TravellingEntry {
  const last = station.entries.at(-1);
  const entry = seal(station, {
    id: ulid(),
    station: station.id,
    sequence: (last?.sequence ?? 0) + 1,
    time: new Date().toISOString(),
    officer: "Ахметов А.",
    previousHash: last?.hash ?? GENESIS_HASH,
    salt: randomBytes(16).toString("base64"),
    ...said,
  });
  station.entries.push(entry);
  return entry;
}

interface Unsealed {
  readonly [member: string]: unknown;
  readonly id: string;
  readonly station: string;
  readonly sequence: number;
  readonly time: string;
  readonly officer: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly previousHash: string;
  readonly salt?: string | undefined;
}

export function seal(station: StationLog, unsealed: Unsealed): TravellingEntry {
  const payloadHash = hashOfPayload(unsealed, sha256);
  const stored = { ...unsealed, payloadHash, hash: "", signature: "" };
  const hash = entryHash(stored, sha256);
  return { ...stored, hash, signature: signHash(hash, station.key) };
}

export interface HubAddress {
  readonly address: string;
  /** Id of the hub that requests are signed for. */
  readonly hub: string;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  /** Sent as JSON, or as octets. */
  readonly body?: unknown;
  readonly encoding?: "zstd";
  /** A body that was packed with zstd before, JSON inside; takes the place of `body`. */
  readonly packed?: Buffer;
  /** Milliseconds that the station's clock is ahead. */
  readonly clockAhead?: number;
  /** Headers that are to be other than they should. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request as `fetch` takes it, signed anew at each call. */
export function signedRequest(station: StationLog, { hub }: HubAddress, request: Request): RequestInit {
  const { method, path, packed, clockAhead = 0 } = request;
  const encoding = packed === undefined ? (request.encoding ?? "identity") : "zstd";
  const body = packed ?? bodyOf(request);
  const time = new Date(Date.now() + clockAhead).toISOString();
  const nonce = randomBytes(16).toString("base64url");
  const digest = sha256(body);
  const text = signedText({ hub, station: station.id, method, path, time, nonce, encoding, digest });
  return {
    method,
    ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
    headers: {
      [HEADERS.protocol]: "1",
      [HEADERS.station]: station.id,
      [HEADERS.time]: time,
      [HEADERS.nonce]: nonce,
      [HEADERS.signature]: signHash(sha256(text), station.key),
      ...(body.length === 0
        ? {}
        : {
            "content-type": Buffer.isBuffer(request.body) ? "application/octet-stream" : "application/json",
          }),
      ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
      ...request.headers,
    },
  };
}

function bodyOf({ body, encoding }: Request): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(canonicalJson(body));
  return encoding === "zstd" ? zstdCompressSync(bytes) : bytes;
}
