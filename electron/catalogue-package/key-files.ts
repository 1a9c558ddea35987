import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { keyId } from "./keys.ts";

const PRIVATE_KEY_FILE = "catalogue-private-key.pem";
export const PUBLIC_KEY_FILE = "catalogue-public-key.pem";

export interface KeyFiles {
  readonly privateFile: string;
  readonly publicFile: string;
  /** What packages name the key by. */
  readonly id: string;
}

/**
 * Makes a publisher's key pair in a folder, which is made too. The private half is for its owner's eyes only
 * (Windows has no modes; there the user's own folder guards it).
 * @throws Error when there is a key already: a lost private key can not be made again
 */
export function createKeyFiles(folder: string): KeyFiles {
  mkdirSync(folder, { recursive: true });
  const privateFile = path.join(folder, PRIVATE_KEY_FILE);
  const publicFile = path.join(folder, PUBLIC_KEY_FILE);
  for (const file of [privateFile, publicFile])
    if (existsSync(file)) throw new Error(`${file} is there already`);
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  // `wx` fails on a file made since the look above, and on a link that leads nowhere yet.
  writeFileSync(privateFile, privateKey.export({ type: "pkcs8", format: "pem" }), {
    flag: "wx",
    mode: 0o600,
  });
  writeFileSync(publicFile, publicKey.export({ type: "spki", format: "pem" }), { flag: "wx" });
  return { privateFile, publicFile, id: keyId(publicKey) };
}
