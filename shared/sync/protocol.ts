/**
 * How a station and the hub speak: JSON over HTTP, every body and answer by a schema of this folder.
 *
 * **Versions.** `GET /hub` (unsigned) answers who the hub is, which versions of the protocol it speaks and what
 * its clock says. The station takes the highest that both know (`commonVersion`) and names it in the header
 * `beket-protocol` of every request; all its paths begin with `/v1`. None in common: `protocol-unsupported`, and
 * the station waits for an upgrade. Within a version both sides ignore members that they do not know, and keep
 * and relay entries and down items of kinds that they do not know.
 *
 * **Enrolment.** A supervisor makes an invitation at the hub: its address, a one-time code with an expiry, and
 * the fingerprint of its certificate, as text and QR (`invitation.ts`). The station sends `POST /v1/enrolment`,
 * signed like every request, with the public key in the body. Answered: the hub's id, name and public key; the
 * station keeps them. The same station may repeat it with the same code when the answer was lost.
 *
 * **Signing.** Every station request carries the headers of `headers.ts`. The signature is Ed25519, by the key
 * that signs the log, over the bytes of the SHA-256 of the text that `signedText` makes. The digest is of the
 * body as it goes over the wire, that is, after compression. The time may differ from the hub's by
 * `LIMITS.clockWindow`; a nonce is good once. A station whose clock is wrong gets `clock-skewed` with the hub's
 * time (also in the header `beket-time` of every answer): it signs again with its own time plus the difference.
 * A request that is repeated after a break is signed anew, with another nonce.
 *
 * **Entries.** `POST /v1/entries` with up to `LIMITS.batchEntries`, in any order; one transaction. Each comes
 * back with what became of it (`entries.ts`); all but `refused` and `turned-away` are at the hub for good, so the
 * outbox can let go of them. Sending twice does no harm. `expected` is where the hub's copy of this station's
 * branch ends: when it is less than what was sent first, the hub has lost some (it was restored from a backup) or
 * a batch was lost: go back to it. When the hub holds another entry where the station's own should follow, it
 * answers `forked` (kept as a branch of its own) or, if the point where the two part is not known to it, holds the
 * entries and leaves `expected` at null: ask `POST /v1/entries/common` with sequences and hashes of one's own and
 * send from the one after the highest that is shared.
 *
 * **Files**, after the entries that name them. `POST /v1/files/missing` says which hashes the hub lacks and how
 * much it has of each; `PUT /v1/files/:sha256?offset=&size=` (octet-stream) adds one chunk at exactly that
 * offset. The wrong offset is answered `wrong-offset` with the right one; the last chunk is answered only when the
 * whole has the hash, otherwise `hash-differs`, and it begins anew at 0.
 *
 * **Down.** `GET /v1/down?after=&limit=` gives, by cursor, what is new for this station; each item is signed by the
 * hub (`down.ts`) and to be verified before it is applied. An item takes the place of the earlier one of the same
 * kind and subject. A catalogue package is fetched by `GET /v1/packages/:sha256?offset=&length=` in chunks of octets and
 * carries its publisher's own signature.
 *
 * **Problems** are `application/problem+json` (`problem.ts`), by code; `retryAfter` where it is worth trying again.
 * `station-revoked` ends it: nothing more is taken from this station.
 *
 * **Compression.** Bodies may be `gzip` or `zstd` by content-encoding (the file chunks as they are); answers are
 * compressed if the station accepts it.
 */
export const PROTOCOL_VERSIONS = [1] as const;

/** The highest version that both sides speak; `undefined` when there is none. */
export function commonVersion(
  theirs: readonly number[],
  ours: readonly number[] = PROTOCOL_VERSIONS,
): number | undefined {
  return ours.filter((version) => theirs.includes(version)).sort((a, b) => b - a)[0];
}
