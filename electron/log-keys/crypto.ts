import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** SHA-256 of the text's UTF-8 bytes, as lower-case hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Signs the bytes that a hash's hex stands for; base64. */
export function signHash(hash: string, privateKey: KeyObject): string {
  return sign(null, Buffer.from(hash, "hex"), privateKey).toString("base64");
}

/** Checks signatures of one station, by its public key (SPKI, base64). @throws Error where it is no key */
export function signatureCheck(publicKey: string): (hash: string, signature: string) => boolean {
  const der = bytesOf(publicKey);
  if (der === null) throw new Error("a key that is not as it was written");
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  return (hash, signature) => isSigned(key, hash, signature);
}

/** Whether the key has signed the bytes that the hash's hex stands for; the signature is base64. */
export function isSigned(key: KeyObject, hash: string, signature: string): boolean {
  const bytes = bytesOf(signature);
  return bytes !== null && verify(null, Buffer.from(hash, "hex"), key, bytes);
}

/** Null unless the text is as the bytes are written: Node passes over signs that are none, and bits that are in no byte. */
function bytesOf(base64: string): Buffer | null {
  const bytes = Buffer.from(base64, "base64");
  return bytes.toString("base64") === base64 ? bytes : null;
}
