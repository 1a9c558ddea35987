import {
  type Manifest,
  manifestSchema,
  PACKAGE_FORMAT,
  PACKAGE_LIMITS,
} from "../../shared/catalogue-package/manifest.ts";
import { parseCanonical } from "../../shared/catalogue-package/parse-canonical.ts";
import { PackageRefused } from "../../shared/catalogue-package/refusal.ts";
import { sha256 } from "../keys/crypto.ts";
import { HubProblem } from "../problem.ts";

export interface PackageFile extends Pick<Manifest, "version" | "issued" | "issuer" | "notes"> {
  readonly size: number;
  readonly sha256: string;
}

/** Magic, format, length of the manifest: 8, 4 and 4 bytes; the manifest follows. */
const HEADER_BYTES = 16;
/** SHA-256 of everything before it. */
const CHECKSUM_BYTES = 32;

/**
 * What a catalogue package says of itself. It is whole, and who signed it is for the stations to judge.
 * @throws HubProblem `bad-request`
 */
export function readPackageFile(file: Buffer): PackageFile {
  if (file.length < HEADER_BYTES + CHECKSUM_BYTES || file.readUInt32BE(8) !== PACKAGE_FORMAT)
    throw new HubProblem("bad-request", { detail: "not a catalogue package" });
  if (sha256(file.subarray(0, -CHECKSUM_BYTES)) !== file.subarray(-CHECKSUM_BYTES).toString("hex"))
    throw new HubProblem("bad-request", { detail: "the package is damaged" });
  const length = Math.min(file.readUInt32BE(12), PACKAGE_LIMITS.manifest);
  const manifest = file.subarray(HEADER_BYTES, HEADER_BYTES + length).toString("utf8");
  const { version, issued, issuer, notes } = parseManifest(manifest);
  return { version, issued, issuer, notes, size: file.length, sha256: sha256(file) };
}

function parseManifest(text: string): Manifest {
  try {
    return parseCanonical(manifestSchema, text);
  } catch (error) {
    if (error instanceof PackageRefused) throw new HubProblem("bad-request", { detail: error.message });
    throw error;
  }
}
