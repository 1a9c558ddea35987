import { z } from "zod";

/**
 * Why the hub refused a whole request, with the status that it answers.
 * What became of single entries stands in the answer to a batch.
 */
export const SYNC_PROBLEMS = {
  "bad-request": 400,
  "protocol-unsupported": 400,
  /** Headers missing, or the signature is not by the station's key. */
  "bad-signature": 401,
  /** `time` says the hub's clock. */
  "clock-skewed": 401,
  /** The nonce was seen before: sign anew. */
  replayed: 401,
  /** Not enrolled at this hub. */
  "station-unknown": 401,
  "station-revoked": 403,
  /** Wrong, used or expired. */
  "code-refused": 403,
  /** The id is enrolled already with another key. */
  "station-taken": 409,
  "not-found": 404,
  "method-not-allowed": 405,
  /** `offset` says the right one. */
  "wrong-offset": 409,
  "too-large": 413,
  "encoding-unsupported": 415,
  "bad-encoding": 400,
  "hash-differs": 422,
  "rate-limited": 429,
  internal: 500,
  /** Stopping, or its store can not be reached. */
  unavailable: 503,
  /** The hub's disk is full. */
  "store-full": 507,
  /** Of supervisors. */
  "not-signed-in": 401,
  "sign-in-refused": 401,
  forbidden: 403,
  /** The password was made up by the hub: `PUT /v1/sessions/password` comes first. */
  "password-change-needed": 403,
  /** Of a change of one's own. */
  "password-wrong": 403,
  /** Somebody must be left who administers the hub. */
  "last-administrator": 409,
  "login-taken": 409,
  conflict: 409,
} as const;
export type SyncProblemCode = keyof typeof SYNC_PROBLEMS;

const isCode = (value: string): value is SyncProblemCode => Object.hasOwn(SYNC_PROBLEMS, value);

export const syncProblemSchema = z.object({
  code: z.string().describe("A newer hub may have codes that an older client does not know"),
  status: z.int(),
  detail: z.string().optional().describe("In English, for a log; never for a screen"),
  time: z.iso.datetime().optional().describe("The hub's clock, with `clock-skewed`"),
  offset: z.int().nonnegative().optional().describe("Bytes that the hub holds, with `wrong-offset`"),
  protocols: z
    .array(z.int())
    .optional()
    .describe("Versions that the hub speaks, with `protocol-unsupported`"),
  retryAfter: z.int().nonnegative().optional().describe("Seconds after which it is worth trying again"),
});
export type SyncProblem = z.infer<typeof syncProblemSchema>;

/** The code where this version knows it; what is newer counts as the nearest that it knows by its status. */
export function problemCode({ code, status }: Pick<SyncProblem, "code" | "status">): SyncProblemCode {
  if (isCode(code)) return code;
  return status >= 500 ? "unavailable" : "bad-request";
}
