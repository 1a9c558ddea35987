import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/** SHA-256 of the text's UTF-8 bytes, as lower-case hex. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Signs the bytes that a hash's hex stands for; base64. */
export function signHash(hash: string, privateKey: KeyObject): string {
  return sign(null, Buffer.from(hash, "hex"), privateKey).toString("base64");
}

/** Checks signatures of one station, by its public key (SPKI, base64). */
export function signatureCheck(publicKey: string): (hash: string, signature: string) => boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
  return (hash, signature) => verify(null, Buffer.from(hash, "hex"), key, Buffer.from(signature, "base64"));
}
