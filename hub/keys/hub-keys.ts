import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { sha256 } from "./crypto.ts";
import { writeSecretFile } from "./secret-file.ts";

/** What the hub signs with, and what bundles for it are encrypted for. */
export interface HubKeys {
  /** Ed25519, SPKI, base64. */
  readonly publicKey: string;
  /** An age recipient. */
  readonly recipient: string;
  /** An age identity, to decrypt bundles. */
  readonly identity: string;
  /** Ed25519 over the SHA-256 of the text, base64. */
  sign(text: string): string;
}

const keyFile = (folder: string): string => path.join(folder, "hub-key.pem");

/** Whether a hub was ever started in the folder. */
export const hasHubKeys = (folder: string): boolean => existsSync(keyFile(folder));

/** The keys in the folder; made there at the first start. */
export async function provideHubKeys(folder: string): Promise<HubKeys> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const key = signingKey(keyFile(folder));
  const identity = await ageIdentity(path.join(folder, "hub-identity.txt"));
  return {
    publicKey: createPublicKey(key).export({ type: "spki", format: "der" }).toString("base64"),
    recipient: await identityToRecipient(identity),
    identity,
    sign: (text) => sign(null, Buffer.from(sha256(text), "hex"), key).toString("base64"),
  };
}

function signingKey(file: string): KeyObject {
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync("ed25519");
    writeSecretFile(file, privateKey.export({ type: "pkcs8", format: "pem" }));
  }
  return createPrivateKey(readFileSync(file));
}

async function ageIdentity(file: string): Promise<string> {
  if (!existsSync(file)) writeSecretFile(file, `${await generateX25519Identity()}\n`);
  return readFileSync(file, "utf8").trim();
}
