import { verify } from "node:crypto";
import { readPublicKey } from "./crypto.ts";

/** Whether the signature, base64, is the key's over the bytes that the hash's hex stands for. */
export type Verify = (hash: string, signature: string) => boolean;

/** Reads the key once for many signatures: Ed25519, SPKI, base64. @throws Error for any other key */
export type VerifierOf = (publicKey: string) => Verify;

/** libsodium answers in half the time of the OpenSSL that Node carries; where its binary is missing, Node answers. */
export async function fastestVerifier(): Promise<VerifierOf> {
  try {
    return await sodiumVerifier();
  } catch {
    return nodeVerifier;
  }
}

export const nodeVerifier: VerifierOf = (publicKey) => {
  const key = readPublicKey(publicKey);
  return (hash, signature) => {
    const bytes = bytesOf(signature);
    return bytes !== null && verify(null, fromHex(hash), key, bytes);
  };
};

const SIGNATURE_BYTES = 64;
/** The end of the SPKI form is the key itself. */
const KEY_BYTES = 32;

/**
 * Says the same as Node's of whatever a station signs, and refuses on its own account what no sound key makes: keys and
 * signatures with a point of small order.
 * @throws Error where the package or its binary is missing
 */
export async function sodiumVerifier(): Promise<VerifierOf> {
  const { crypto_sign_verify_detached } = await import("sodium-native");
  return (publicKey) => {
    const key = readPublicKey(publicKey).export({ type: "spki", format: "der" }).subarray(-KEY_BYTES);
    return (hash, signature) => {
      const bytes = bytesOf(signature);
      return bytes?.length === SIGNATURE_BYTES && crypto_sign_verify_detached(bytes, fromHex(hash), key);
    };
  };
}

const fromHex = (text: string): Buffer => Buffer.from(text, "hex");

/** Null unless the text is as the bytes are written, as at the station: one that Node reads as the same is not kept. */
function bytesOf(base64: string): Buffer | null {
  const bytes = Buffer.from(base64, "base64");
  return bytes.toString("base64") === base64 ? bytes : null;
}
