/** Names of the headers, lower case as Node gives them. */
export const HEADERS = {
  /** Version of the protocol, decimal. */
  protocol: "beket-protocol",
  /** Id of the station (ULID). */
  station: "beket-station",
  /** UTC, ISO 8601 with milliseconds: in a request as the station believes the hub's clock; in every answer the hub's. */
  time: "beket-time",
  /** 16 random bytes or more, base64url: good once. */
  nonce: "beket-nonce",
  /** Ed25519, base64. */
  signature: "beket-signature",
} as const;
