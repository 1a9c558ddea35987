/**
 * Why station and hub do not get on; each is an error code of the contract, as `sync-…`.
 * - `unreachable`, `cut-off`, `timed-out`: no network, a line that breaks, a line that says nothing
 * - `wrong-certificate`, `another-hub`: not the hub that the station was enrolled at
 * - `untrusted-certificate`: no fingerprint was given, and the computer does not trust the certificate
 * - `bad-answer`: an answer that no hub of this version gives
 * - `no-progress`: the hub keeps asking for entries that it has been sent
 */
export const SYNC_FAILURES = [
  "unreachable",
  "cut-off",
  "timed-out",
  "wrong-certificate",
  "untrusted-certificate",
  "another-hub",
  "bad-answer",
  "no-progress",
  "protocol-unsupported",
  "clock-skewed",
  "station-unknown",
  "station-revoked",
  "station-taken",
  "code-refused",
  "rate-limited",
  "hub-busy",
  "hub-full",
  "request-refused",
  "not-signed-in",
  "forbidden",
  "password-change-needed",
  "password-wrong",
  "last-administrator",
  "login-taken",
] as const;
export type SyncFailureCode = (typeof SYNC_FAILURES)[number];

/** What else may go wrong about the hub, with the officer's hand in it. */
export const SYNC_REFUSALS = [
  "not-enrolled",
  "bad-invitation",
  "bad-bundle",
  "port-taken",
  "port-refused",
  "address-gone",
  "bad-station-bundle",
  "signed-out",
] as const;
export type SyncRefusalCode = (typeof SYNC_REFUSALS)[number];
