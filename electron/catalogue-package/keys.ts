import { createHash, createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";

/** What a manifest names its key by: SHA-256 of the public key (SPKI, DER), lower-case hex. */
export function keyId(publicKey: KeyObject): string {
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex");
}

/** @throws Error whose message says in English what the file is instead */
export const publicPem = (key: KeyObject): string => key.export({ type: "spki", format: "pem" }).toString();

export function parsePublicKey(pem: string): KeyObject {
  // A public key can be made from a private one; whoever passes that has mixed up the files.
  if (pem.includes("PRIVATE KEY-----"))
    throw new Error("this is a private key, and only the public one belongs here");
  return ofEd25519(parsed(() => createPublicKey(pem), "no public key in PEM"));
}

/** @throws Error whose message says in English what the file is instead */
export function parsePrivateKey(pem: string): KeyObject {
  return ofEd25519(parsed(() => createPrivateKey(pem), "no private key in PEM without a password"));
}

function parsed(parse: () => KeyObject, complaint: string): KeyObject {
  try {
    return parse();
  } catch (error) {
    throw new Error(complaint, { cause: error });
  }
}

function ofEd25519(key: KeyObject): KeyObject {
  const type = key.asymmetricKeyType;
  if (type !== "ed25519") throw new Error(`a key of type ${String(type)}, and only Ed25519 is used`);
  return key;
}
