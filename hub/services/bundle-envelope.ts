import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import {
  BUNDLE_BYTES,
  type BundleEnvelope,
  bundleEnvelopeSchema,
  bundleText,
} from "../../shared/sync/bundle.ts";
import { sha256 } from "../keys/crypto.ts";
import { HubProblem } from "../problem.ts";

/** @throws HubProblem `bad-request` for what is damaged or encrypted for another hub */
export async function decryptBundle(file: Buffer, identity: string): Promise<BundleEnvelope> {
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const packed = await decrypter.decrypt(file);
    const text = await promisify(gunzip)(packed, { maxOutputLength: 2 * BUNDLE_BYTES });
    return bundleEnvelopeSchema.parse(JSON.parse(text.toString("utf8")));
  } catch (error) {
    throw new HubProblem("bad-request", { detail: `the bundle can not be read: ${String(error)}` });
  }
}

/** Of a part, by its hash. @throws HubProblem `bad-request` where it is missing or another */
export function partOf({ contents }: BundleEnvelope, hash: string): Buffer {
  const bytes = Buffer.from(contents[hash] ?? "", "base64");
  if (sha256(bytes) !== hash) throw new HubProblem("bad-request", { detail: "a part has another hash" });
  return bytes;
}

export async function encryptBundle(
  manifest: object,
  contents: ReadonlyMap<string, Buffer>,
  { sign, recipient }: { sign: (text: string) => string; recipient: string },
): Promise<Buffer> {
  const encoded = [...contents].map(([hash, bytes]) => [hash, bytes.toString("base64")]);
  const envelope: BundleEnvelope = {
    manifest,
    signature: sign(bundleText(manifest)),
    contents: Object.fromEntries(encoded),
  };
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(await promisify(gzip)(JSON.stringify(envelope))));
}
