export interface SignedRequest {
  /** Id of the hub that is meant: a request is worth nothing at another hub. */
  readonly hub: string;
  readonly station: string;
  /** Upper case. */
  readonly method: string;
  /** With the query, exactly as in the request line. */
  readonly path: string;
  readonly time: string;
  readonly nonce: string;
  /** `identity` where the header is missing. */
  readonly encoding: string;
  /** SHA-256 of the body's bytes as sent, lower-case hex; of no bytes where there is no body. */
  readonly digest: string;
}

/**
 * The text whose SHA-256 a station signs for a request, one field a line. Its first line keeps it from ever
 * being taken for a log entry, which the same key signs.
 */
export function signedText(request: SignedRequest): string {
  const { hub, station, method, path, time, nonce, encoding, digest } = request;
  return ["beket-request/1", hub, station, method, path, time, nonce, encoding, digest].join("\n");
}
