/**
 * Why a package is refused.
 * - `unknown-format`: no catalogue package, or one of a format that this version does not know
 * - `too-large`: the file, its manifest or what it unpacks to is over the limit
 * - `damaged`: bytes are missing or were changed on the way; another copy may be sound
 * - `foreign-key`: sealed with a key that is not trusted here
 * - `bad-signature`: says that it was sealed with a trusted key, and was not, or was changed afterwards
 * - `older`, `same-version`: not newer than the catalogue in use
 * - `bad-schema`: sealed and whole, but not a catalogue as this version knows it
 * - `counts-differ`: holds more or fewer rows than its manifest says
 */
export const REFUSALS = [
  "unknown-format",
  "too-large",
  "damaged",
  "foreign-key",
  "bad-signature",
  "older",
  "same-version",
  "bad-schema",
  "counts-differ",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** The message says in English what was found; people in the app are shown a sentence for the reason. */
export class PackageRefused extends Error {
  readonly reason: Refusal;
  constructor(reason: Refusal, finding: string) {
    super(finding);
    this.name = "PackageRefused";
    this.reason = reason;
  }
}
