import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { BeketError } from "../../shared/contract/errors.ts";
import { signHash } from "./crypto.ts";
import { writeSecretFile } from "./secret-file.ts";

const KEY_FILE = "station-key.pem";

/** The key that signs this station's log entries; the private half never leaves the file and this object. */
export interface StationKey {
  /** Ed25519, SPKI, base64. */
  readonly publicKey: string;
  sign(hash: string): string;
}

/** The key in the folder; made there when there is none, as when a set-up was cut off before its end. */
export function provideStationKey(folder: string): StationKey {
  const file = path.join(folder, KEY_FILE);
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync("ed25519");
    writeSecretFile(file, privateKey.export({ type: "pkcs8", format: "pem" }));
  }
  return readKey(file);
}

/** The key of a station that has been set up: `station-key-missing` when it is gone or another's. */
export function openStationKey(folder: string, publicKey: string): StationKey {
  const key = readKey(path.join(folder, KEY_FILE));
  if (key.publicKey !== publicKey)
    throw new BeketError("station-key-missing", "the key is another station's");
  return key;
}

function readKey(file: string): StationKey {
  let privateKey: KeyObject;
  try {
    privateKey = createPrivateKey(readFileSync(file));
  } catch (error) {
    throw new BeketError("station-key-missing", String(error));
  }
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64");
  return { publicKey, sign: (hash) => signHash(hash, privateKey) };
}
