/** What one request may hold; the hub refuses what is over, with `too-large`. */
export const LIMITS = {
  /** Entries of one batch. */
  batchEntries: 500,
  /** Bytes of one body as sent. */
  body: 4 * 2 ** 20,
  /** Bytes of one body unpacked: a truck of 10,000 lines is some 8 MB. */
  unpackedBody: 16 * 2 ** 20,
  /** Bytes of one chunk of a file or package. */
  chunk: 2 ** 20,
  /** Bytes of one file. */
  file: 64 * 2 ** 20,
  /** Hashes in one question about files. */
  fileHashes: 500,
  /** Entries of one station that wait for a gap to close. */
  heldEntries: 2_000,
  /** Points in one question about what is shared. */
  points: 200,
  /** Down items of one answer. */
  downItems: 200,
  /** Milliseconds that a request's time may be off the hub's, either way. */
  clockWindow: 5 * 60_000,
} as const;
