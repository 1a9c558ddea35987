import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { compress } from "../../electron/catalogue-package/compress.ts";
import { joinPackage, signedPart } from "../../electron/catalogue-package/container.ts";
import { keyId } from "../../electron/catalogue-package/keys.ts";
import { PackageRefused } from "../../shared/catalogue-package/refusal.ts";
import { rowCounts } from "../../shared/catalogue-package/row-counts.ts";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import { smallCatalogue } from "./small-catalogue.ts";

export const PUBLISHER = generateKeyPairSync("ed25519");
export const STRANGER = generateKeyPairSync("ed25519");

/** Puts the publisher's public key where the program of this data folder looks for it. */
export function trustPublisher(userData: string): void {
  const folder = path.join(userData, "catalogue-keys");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "a.pem"), PUBLISHER.publicKey.export({ type: "spki", format: "pem" }));
}

const measure = (bytes: Buffer) => ({
  size: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

interface Forgery {
  /** What the payload unpacks to. */
  text?: string;
  payload?: Buffer;
  /** In place of what the manifest should say. */
  manifest?: Record<string, unknown>;
  privateKey?: KeyObject;
}

/** A package with a sound checksum and a true signature, in which anything else may be wrong. */
export function forgePackage({
  text,
  payload,
  manifest,
  privateKey = PUBLISHER.privateKey,
}: Forgery): Buffer {
  const catalogue = smallCatalogue();
  const content = Buffer.from(text ?? canonicalJson(catalogue));
  const packed = payload ?? compress(content);
  const signed = signedPart(
    Buffer.from(
      canonicalJson({
        format: 1,
        version: catalogue.version,
        issued: catalogue.issued,
        issuer: "Beket",
        notes: "",
        counts: rowCounts(catalogue),
        payload: measure(packed),
        catalogue: measure(content),
        key: keyId(createPublicKey(privateKey)),
        ...manifest,
      }),
    ),
  );
  return joinPackage({ signed, signature: sign(null, signed, privateKey), payload: packed });
}

/** The file with its checksum made right again, as whoever changed it on purpose would. */
export function withChecksum(file: Buffer): Buffer {
  const body = file.subarray(0, -32);
  return Buffer.concat([body, createHash("sha256").update(body).digest()]);
}

/** The reason for which reading was refused, or null when it was not. */
export function refusalOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof PackageRefused) return error.reason;
    throw error;
  }
}
