import { HEADERS } from "../../shared/sync/headers.ts";
import { LIMITS } from "../../shared/sync/limits.ts";
import { SYNC_PROBLEMS } from "../../shared/sync/problem.ts";

const minutes = LIMITS.clockWindow / 60_000;

/** The text over the OpenAPI page: with it and the schemas a client can be written. */
export const DESCRIPTION = `
**Stations** sign every request with their Ed25519 key. Make this text, one field a line, joined by a line feed and
without one at the end:

    beket-request/1
    <id of the hub, from GET /hub>
    <id of the station, a ULID>
    <method, upper case>
    <path with its query, as in the request line>
    <value of ${HEADERS.time}>
    <value of ${HEADERS.nonce}>
    <content-encoding: zstd, gzip, or the word identity where the header is missing>
    <SHA-256 of the body as sent, lower-case hex; of no bytes where there is no body>

Sign the 32 bytes of the SHA-256 of that text in UTF-8, and send: ${HEADERS.protocol}: 1; ${HEADERS.station};
${HEADERS.time}: UTC as 2026-11-30T20:00:00.000Z, at most ${minutes} minutes off the hub's clock, which every answer
carries under the same name; ${HEADERS.nonce}: 16 random bytes or more in base64url, good once; ${HEADERS.signature}:
base64. Public keys are SPKI (DER) in base64. \`POST /v1/enrolment\` is signed with the key that it brings.

**Entries** carry \`payloadHash\` = SHA-256 (hex) of the canonical JSON (RFC 8785) of \`{"payload", "salt"}\`; \`hash\` =
SHA-256 of the canonical JSON of the entry without \`payload\`, \`salt\`, \`hash\` and \`signature\`; \`signature\` = Ed25519 over
the 32 bytes of \`hash\`, base64; \`previousHash\` = the hash of the entry with the sequence before, 64 zeros for the first.

**Supervisors** sign in by \`POST /v1/sessions\` and send \`authorization: Bearer <token>\`.

**Limits**: ${LIMITS.batchEntries} entries or ${LIMITS.body} bytes a batch, ${LIMITS.unpackedBody} bytes unpacked, ${LIMITS.chunk} bytes a chunk,
${LIMITS.file} bytes a file.

**Problems** are \`application/problem+json\` with \`code\` and \`status\`: ${Object.entries(SYNC_PROBLEMS)
  .map(([code, status]) => `\`${code}\` ${status}`)
  .join(", ")}.
`;
