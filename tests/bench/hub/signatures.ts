import { generateKeyPairSync, sign } from "node:crypto";
import { isSignedBy, sha256 } from "../../../hub/keys/crypto.ts";

const COUNT = 4_000;

/** How many signatures a second the hub could verify if it did nothing else. */
export async function signaturesPerSecond(): Promise<number> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const hash = sha256("bench");
  const signature = sign(null, Buffer.from(hash, "hex"), privateKey).toString("base64");
  const start = performance.now();
  await Promise.all(Array.from({ length: COUNT }, () => isSignedBy(publicKey, hash, signature)));
  return COUNT / ((performance.now() - start) / 1000);
}
