import { HEADERS } from "../../shared/sync/headers.ts";
import { LIMITS } from "../../shared/sync/limits.ts";
import { SYNC_PROBLEMS } from "../../shared/sync/problem.ts";
import { PROTOCOL_VERSIONS } from "../../shared/sync/protocol.ts";

const minutes = LIMITS.clockWindow / 60_000;

/** The text over the OpenAPI page: with it and the schemas a client can be written. */
export const DESCRIPTION = `
JSON in UTF-8 over HTTP. Times are UTC as \`2026-11-30T20:00:00.000Z\`, ids are ULIDs, hashes SHA-256 in lower-case hex,
signatures and keys base64 with its padding; public keys are Ed25519 as SPKI (DER, 44 bytes). Members that a version
does not know are ignored by both sides, and kept in entries. Bodies may be packed (\`content-encoding: gzip\` or
\`zstd\`, but not files and packages); answers are, for whoever sends \`accept-encoding\`.

## Stations

**Signing.** A station signs every request to \`/v1/enrolment\`, \`/v1/entries\`, \`/v1/files\`, \`/v1/down\` and
\`/v1/packages\` with its Ed25519 key. Make this text, one field a line, joined by a line feed and without one at the end:

    beket-request/1
    <id of the hub, from GET /hub>
    <id of the station, a ULID that it has made for itself>
    <method, upper case>
    <path with its query, as in the request line>
    <value of ${HEADERS.time}>
    <value of ${HEADERS.nonce}>
    <content-encoding: zstd, gzip, or the word identity where the header is missing>
    <SHA-256 of the body as sent, that is packed; of no bytes where there is no body>

Sign the 32 bytes of the SHA-256 of that text in UTF-8 (not its hex, nor the text itself), and send these headers:

- \`${HEADERS.protocol}\`: ${PROTOCOL_VERSIONS.join(", ")} — the highest of \`protocols\` in \`GET /hub\` that you know
- \`${HEADERS.station}\`: the id of the station
- \`${HEADERS.time}\`: at most ${minutes} minutes off the hub's clock, which every answer carries under the same name; after
  \`clock-skewed\` sign again with your own time plus the difference
- \`${HEADERS.nonce}\`: 16 random bytes or more in base64url without padding (22 to 64 characters), good once: a request that
  is repeated is signed anew
- \`${HEADERS.signature}\`: the signature

**Enrolment.** An administrator makes an invitation: address, one-time code, and the SHA-256 of the hub's certificate (DER),
to be pinned. \`POST /v1/enrolment\` is signed with the key that it brings, and may be repeated if the answer was lost.
Keep the hub's id and public key from the answer, and believe no other. Where the hub shows another certificate than the
pinned one, send nothing but \`GET /hub\`: its \`certificate\` is the hub's word for the one that it shows. Go over to it if it
names the certificate that was shown, is signed by the key that you keep, and is \`from\` a later time than the one before.

**Entries** of the log are chained, hashed and signed by the same key. Canonical JSON is RFC 8785 (keys sorted by UTF-16
code units, no spaces, members that are undefined left out; half of a surrogate pair is escaped as \`\\ud800\`):

- \`payloadHash\` = SHA-256 of the canonical JSON of \`{"payload": …, "salt": …}\`
- \`hash\` = SHA-256 of the canonical JSON of the entry with all its members but \`payload\`, \`salt\`, \`hash\` and \`signature\`
- \`signature\` = Ed25519 over the 32 bytes of \`hash\`
- \`previousHash\` = \`hash\` of the entry before, 64 zeros for the first, whose \`sequence\` is 1

Send them in batches, in any order. Sending twice does no harm; what became of each stands in \`outcomes\`, and all but
\`refused\` and \`turned-away\` are at the hub for good. Go on at \`expected\`, also where that lies before what was sent: the
hub has lost some. Where it is null, ask \`POST /v1/entries/common\` with sequences and hashes of your own, and send
from the one after the highest that is shared. An empty batch reports and asks where the hub stands.

**Files** go after the entries that name them: \`POST /v1/files/missing\`, then \`PUT /v1/files/{sha256}\` chunk by chunk, each
at exactly the \`offset\` that the hub has; \`wrong-offset\` says the right one, and after \`hash-differs\` begin at 0.

**Down.** \`GET /v1/down\` gives what is new after a cursor; a later item takes the place of an earlier one of the same kind
and subject. Verify each with the hub's public key: \`signature\` is over the 32 bytes of the SHA-256 of \`beket-down/1\`, a line
feed, and the canonical JSON of the item without \`signature\`. A catalogue package comes by \`GET /v1/packages/{sha256}\` in
chunks and has its publisher's own signature.

## Supervisors

\`POST /v1/sessions\` with login and password gives a token for \`authorization: Bearer <token>\`, and
\`DELETE /v1/sessions\` ends it. Where \`mustChangePassword\` is true the hub has made the password up, and answers
\`password-change-needed\` to everything but \`PUT /v1/sessions/password\`, after which the same token is good for the rest.
Passwords have 15 characters or more.

## Limits

${LIMITS.batchEntries} entries or ${LIMITS.body} bytes a batch, ${LIMITS.unpackedBody} bytes unpacked, ${LIMITS.chunk} bytes a chunk, ${LIMITS.file} bytes a file,
${LIMITS.heldEntries} entries of a station that wait for others.

## Problems

Whatever fails is answered as \`application/problem+json\` with \`code\` and \`status\`; where it is worth trying again, with
\`retryAfter\` in seconds, also as the header \`retry-after\`. The codes: ${Object.entries(SYNC_PROBLEMS)
  .map(([code, status]) => `\`${code}\` ${status}`)
  .join(", ")}.
`;
