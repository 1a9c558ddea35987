import {
  createPublicKey,
  hash as digestOf,
  type KeyObject,
  randomBytes,
  randomInt,
  verify,
} from "node:crypto";
import { promisify } from "node:util";

/** SHA-256 as lower-case hex, of a text's UTF-8 bytes or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return digestOf("sha256", content, "hex");
}

/** A key as it travels: Ed25519, SPKI, base64. @throws Error for anything else */
export function readPublicKey(publicKey: string): KeyObject {
  const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
  if (key.asymmetricKeyType !== "ed25519") throw new Error("not an Ed25519 key");
  return key;
}

/**
 * Whether the key has signed it; computed beside the event loop.
 * @param hash hex: the bytes that it stands for are what was signed
 * @param signature base64
 */
export function isSignedBy(key: KeyObject, hash: string, signature: string): Promise<boolean> {
  return verified(null, Buffer.from(hash, "hex"), key, Buffer.from(signature, "base64"));
}

const verified = promisify(verify);

/** Random text, base64url. */
export const randomText = (bytes: number): string => randomBytes(bytes).toString("base64url");

/** Without letters that are taken for digits. */
const CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** To be read from paper and typed; five bits a character. */
export const randomCode = (length: number): string =>
  Array.from({ length }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join("");
