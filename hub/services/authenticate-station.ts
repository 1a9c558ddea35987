import { z } from "zod";
import { publicKeySchema, signatureSchema } from "../../shared/sync/fields.ts";
import { HEADERS } from "../../shared/sync/headers.ts";
import { LIMITS } from "../../shared/sync/limits.ts";
import { PROTOCOL_VERSIONS } from "../../shared/sync/protocol.ts";
import { signedText } from "../../shared/sync/signed-text.ts";
import type { HubContext } from "../context.ts";
import { isSignedBy, readPublicKey, sha256 } from "../keys/crypto.ts";
import { HubProblem } from "../problem.ts";
import { useNonce } from "../store/queries/nonce.ts";
import { findStation, noteContact, type StationRow } from "../store/queries/station.ts";
import { write } from "../store/write.ts";

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
}

const headersSchema = z.object({
  [HEADERS.station]: z.ulid(),
  [HEADERS.time]: z.iso.datetime(),
  [HEADERS.nonce]: z.string().regex(/^[\w-]{22,64}$/),
  [HEADERS.signature]: signatureSchema,
  "content-encoding": z.string().max(20).default("identity"),
});

export interface SignedHeaders {
  readonly station: string;
  readonly time: string;
  readonly nonce: string;
}

/**
 * The station that signed the request.
 * @throws HubProblem `station-unknown`, `station-revoked`, or as `checkSigned` and `spendRequest` do
 */
export async function authenticateStation(hub: HubContext, request: WireRequest): Promise<StationRow> {
  const id = z.ulid().safeParse(request.headers[HEADERS.station]);
  if (!id.success) throw new HubProblem("bad-signature", { detail: "no station is named" });
  checkVersion(request);
  const station = await findStation(hub.store, id.data);
  if (station === undefined) throw new HubProblem("station-unknown");
  const signed = await checkSigned(hub, request, station.public_key);
  if (station.revoked_at !== null)
    throw new HubProblem("station-revoked", { detail: station.revoked_reason ?? "" });
  await spendRequest(hub, signed);
  return station;
}

/** @throws HubProblem `protocol-unsupported` */
export function checkVersion({ headers }: WireRequest): void {
  const version = Number(headers[HEADERS.protocol]);
  if (!PROTOCOL_VERSIONS.some((known) => known === version))
    throw new HubProblem("protocol-unsupported", { protocols: [...PROTOCOL_VERSIONS] });
}

/**
 * Checks who signed a request and when, before anything in it is read.
 * @throws HubProblem `bad-signature`, `clock-skewed`
 */
export async function checkSigned(
  hub: HubContext,
  request: WireRequest,
  publicKey: string,
): Promise<SignedHeaders> {
  const headers = headersSchema.safeParse(request.headers);
  if (!headers.success) throw new HubProblem("bad-signature", { detail: "a header is missing or malformed" });
  const { [HEADERS.station]: station, [HEADERS.time]: time, [HEADERS.nonce]: nonce } = headers.data;
  const text = signedText({
    hub: hub.identity.id,
    station,
    method: request.method,
    path: request.path,
    time,
    nonce,
    encoding: headers.data["content-encoding"],
    digest: sha256(request.body),
  });
  const key = readKey(publicKey);
  if (!(await isSignedBy(key, sha256(text), headers.data[HEADERS.signature])))
    throw new HubProblem("bad-signature");
  const now = hub.now();
  if (Math.abs(Date.parse(time) - now.getTime()) > LIMITS.clockWindow)
    throw new HubProblem("clock-skewed", { time: now.toISOString() });
  return { station, time, nonce };
}

function readKey(publicKey: string) {
  try {
    return readPublicKey(publicKeySchema.parse(publicKey));
  } catch {
    throw new HubProblem("bad-signature", { detail: "the public key is none of Ed25519" });
  }
}

/**
 * Lets a request count once, whichever of the hubs on this database it comes to.
 * @throws HubProblem `replayed`
 */
async function spendRequest(hub: HubContext, { station, time, nonce }: SignedHeaders): Promise<void> {
  const now = hub.now();
  const clockAhead = Date.parse(time) - now.getTime();
  const expires_at = new Date(now.getTime() + 2 * LIMITS.clockWindow).toISOString();
  await write(hub.store, async (tx) => {
    if (!(await useNonce(tx, { station, nonce, expires_at }))) throw new HubProblem("replayed");
    await noteContact(tx, station, { at: now.toISOString(), clockAhead });
  });
}
