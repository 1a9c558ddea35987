import { generateKeyPairSync, sign } from "node:crypto";
import { sha256 } from "../../../hub/keys/crypto.ts";
import { fastestVerifier, nodeVerifier, type VerifierOf } from "../../../hub/keys/verifier.ts";

const COUNT = 4_000;

/** Signatures that one thread verifies in a second if it does nothing else. */
export interface SignaturesPerSecond {
  /** As the hub does it. */
  readonly hub: number;
  /** With what Node carries. */
  readonly node: number;
}

export async function signaturesPerSecond(): Promise<SignaturesPerSecond> {
  return { hub: measured(await fastestVerifier()), node: measured(nodeVerifier) };
}

function measured(verifierOf: VerifierOf): number {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const hash = sha256("bench");
  const signature = sign(null, Buffer.from(hash, "hex"), privateKey).toString("base64");
  const verify = verifierOf(publicKey.export({ type: "spki", format: "der" }).toString("base64"));
  const start = performance.now();
  for (let count = 0; count < COUNT; count += 1)
    if (!verify(hash, signature)) throw new Error("a good signature was refused");
  return COUNT / ((performance.now() - start) / 1000);
}
