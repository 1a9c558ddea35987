import { createHash } from "node:crypto";
import { PACKAGE_FORMAT, PACKAGE_LIMITS } from "../../shared/catalogue-package/manifest.ts";
import { PackageRefused } from "../../shared/catalogue-package/refusal.ts";

/*
 * A package file, numbers big-endian:
 *   8 bytes   magic
 *   4 bytes   format
 *   4 bytes   length of the manifest
 *   …         manifest, canonical JSON                 signed up to here
 *   64 bytes  Ed25519 signature
 *   …         payload, as long as there is file; the manifest gives its hash
 *   32 bytes  SHA-256 of all before, which tells a bad copy from a forgery
 */

/** As PNG's: the first byte is no text, and a transfer that changes line ends shows in the last four. */
const MAGIC = Buffer.from([0x89, 0x42, 0x4b, 0x43, 0x0d, 0x0a, 0x1a, 0x0a]);
const HEADER_BYTES = MAGIC.length + 8;
const SIGNATURE_BYTES = 64;
const CHECKSUM_BYTES = 32;

export interface PackageParts {
  /** Everything that the signature covers: header and manifest. */
  readonly signed: Buffer;
  readonly manifest: Buffer;
  readonly signature: Buffer;
  readonly payload: Buffer;
}

/** Header and manifest, as they are signed. */
export function signedPart(manifest: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  MAGIC.copy(header);
  header.writeUInt32BE(PACKAGE_FORMAT, MAGIC.length);
  header.writeUInt32BE(manifest.length, MAGIC.length + 4);
  return Buffer.concat([header, manifest]);
}

export function joinPackage({ signed, signature, payload }: Omit<PackageParts, "manifest">): Buffer {
  const body = Buffer.concat([signed, signature, payload]);
  return Buffer.concat([body, checksum(body)]);
}

/**
 * Finds the parts of a file; nothing in them is believed yet.
 * @throws PackageRefused `too-large`, `unknown-format` or `damaged`
 */
export function splitPackage(file: Buffer): PackageParts {
  if (file.length > PACKAGE_LIMITS.file) throw new PackageRefused("too-large", "the file is over the limit");
  const signedBytes = HEADER_BYTES + manifestLength(file);
  const body = file.subarray(0, -CHECKSUM_BYTES);
  const payloadStart = signedBytes + SIGNATURE_BYTES;
  if (body.length <= payloadStart) throw new PackageRefused("damaged", "the file was cut off");
  if (!checksum(body).equals(file.subarray(-CHECKSUM_BYTES)))
    throw new PackageRefused("damaged", "the file's checksum is wrong");
  return {
    signed: body.subarray(0, signedBytes),
    manifest: body.subarray(HEADER_BYTES, signedBytes),
    signature: body.subarray(signedBytes, payloadStart),
    payload: body.subarray(payloadStart),
  };
}

function manifestLength(file: Buffer): number {
  if (!file.subarray(0, MAGIC.length).equals(MAGIC))
    throw new PackageRefused("unknown-format", "not a catalogue package");
  if (file.length < HEADER_BYTES) throw new PackageRefused("damaged", "the file was cut off");
  const format = file.readUInt32BE(MAGIC.length);
  if (format !== PACKAGE_FORMAT)
    throw new PackageRefused(
      "unknown-format",
      `format ${String(format)}, and only ${String(PACKAGE_FORMAT)} is known`,
    );
  const length = file.readUInt32BE(MAGIC.length + 4);
  if (length > PACKAGE_LIMITS.manifest)
    throw new PackageRefused("too-large", "the manifest is over the limit");
  return length;
}

const checksum = (bytes: Buffer): Buffer => createHash("sha256").update(bytes).digest();
