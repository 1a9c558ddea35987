import { createPublicKey, hash as digestOf, type KeyObject, randomBytes, verify } from "node:crypto";

export interface Signed {
  /** Hex. */
  readonly hash: string;
  /** Base64, over the bytes that the hash's hex stands for. */
  readonly signature: string;
}

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

/** Whether the key has signed it. */
export async function isSignedBy(key: KeyObject, hash: string, signature: string): Promise<boolean> {
  const [isSigned = false] = await areSignedBy(key, [{ hash, signature }]);
  return isSigned;
}

/** Which of them the key has signed; computed beside the event loop, and waited for all at once. */
export function areSignedBy(key: KeyObject, all: readonly Signed[]): Promise<boolean[]> {
  return new Promise((resolve, reject) => {
    const answers = all.map(() => false);
    let left = all.length;
    if (left === 0) resolve(answers);
    for (const [index, { hash, signature }] of all.entries())
      verify(null, Buffer.from(hash, "hex"), key, Buffer.from(signature, "base64"), (error, isSigned) => {
        if (error) return reject(error);
        answers[index] = isSigned;
        left -= 1;
        if (left === 0) resolve(answers);
      });
  });
}

/** Random text, base64url. */
export const randomText = (bytes: number): string => randomBytes(bytes).toString("base64url");
