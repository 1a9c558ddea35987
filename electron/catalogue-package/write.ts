import { createHash, createPublicKey, type KeyObject, sign } from "node:crypto";
import { type Manifest, manifestSchema, PACKAGE_FORMAT } from "../../shared/catalogue-package/manifest.ts";
import { rowCounts } from "../../shared/catalogue-package/row-counts.ts";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import { compress } from "./compress.ts";
import { joinPackage, signedPart } from "./container.ts";
import { keyId } from "./keys.ts";

export interface Imprint {
  readonly issuer: string;
  readonly notes: string;
  /** Ed25519. */
  readonly privateKey: KeyObject;
}

export interface WrittenPackage {
  readonly manifest: Manifest;
  readonly file: Buffer;
}

/**
 * Packs and signs a catalogue; the same catalogue, imprint and key give the same bytes.
 * @throws ZodError when issuer or notes are empty or too long
 */
export function writePackage(catalogue: Catalogue, { issuer, notes, privateKey }: Imprint): WrittenPackage {
  const text = Buffer.from(canonicalJson(catalogue));
  const payload = compress(text);
  const manifest = manifestSchema.parse({
    format: PACKAGE_FORMAT,
    version: catalogue.version,
    issued: catalogue.issued,
    issuer,
    notes,
    counts: rowCounts(catalogue),
    payload: measure(payload),
    catalogue: measure(text),
    key: keyId(createPublicKey(privateKey)),
  });
  const signed = signedPart(Buffer.from(canonicalJson(manifest)));
  const file = joinPackage({ signed, signature: sign(null, signed, privateKey), payload });
  return { manifest, file };
}

const measure = (bytes: Buffer): Manifest["payload"] => ({
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});
