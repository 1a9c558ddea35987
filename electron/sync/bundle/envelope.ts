import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { BeketError } from "../../../shared/contract/errors.ts";
import {
  BUNDLE_BYTES,
  type BundleEnvelope,
  bundleEnvelopeSchema,
  bundleText,
} from "../../../shared/sync/bundle.ts";
import { sha256, signatureCheck } from "../../log-keys/crypto.ts";

/** Most days bring no bundle: what encrypts them is loaded with the first. */
const age = () => import("age-encryption");

export type Contents = ReadonlyMap<string, Buffer>;

export const hashOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

interface Sealing {
  readonly sign: (hash: string) => string;
  /** An age recipient. */
  readonly recipient: string;
}

/** Signs what a bundle says and encrypts the whole. */
export async function sealBundle(
  manifest: object,
  contents: Contents,
  { sign, recipient }: Sealing,
): Promise<Buffer> {
  const encoded = [...contents].map(([hash, bytes]) => [hash, bytes.toString("base64")]);
  const envelope: BundleEnvelope = {
    manifest,
    signature: sign(sha256(bundleText(manifest))),
    contents: Object.fromEntries(encoded),
  };
  const packed = await promisify(gzip)(JSON.stringify(envelope));
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(packed));
}

interface Opening {
  /** Age identity. */
  readonly identity: string;
  /** Who must have signed: Ed25519, SPKI, base64. */
  readonly signer: string;
}

/** @throws BeketError `sync-bad-bundle` for what is damaged, for others, or not signed by the signer */
export async function openBundle(
  bytes: Buffer,
  { identity, signer }: Opening,
): Promise<{ manifest: unknown; contents: Contents }> {
  const { manifest, signature, contents } = await decrypted(bytes, identity);
  if (!signatureCheck(signer)(sha256(bundleText(manifest)), signature))
    throw new BeketError("sync-bad-bundle", "the signature is another's");
  const decoded = Object.entries(contents).map(([hash, text]) => {
    const content = Buffer.from(text, "base64");
    if (hashOf(content) !== hash) throw new BeketError("sync-bad-bundle", "a part has another hash");
    return [hash, content] as const;
  });
  return { manifest, contents: new Map(decoded) };
}

async function decrypted(bytes: Buffer, identity: string): Promise<BundleEnvelope> {
  try {
    const { Decrypter } = await age();
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const packed = await decrypter.decrypt(bytes);
    const text = await promisify(gunzip)(packed, { maxOutputLength: 2 * BUNDLE_BYTES });
    return bundleEnvelopeSchema.parse(JSON.parse(text.toString("utf8")));
  } catch (error) {
    throw new BeketError("sync-bad-bundle", error instanceof Error ? error.message : String(error));
  }
}
