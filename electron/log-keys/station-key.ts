import { createPrivateKey, createPublicKey, generateKeyPairSync } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { BeketError } from "../../shared/contract/errors.ts";
import { signHash } from "./crypto.ts";
import { writeSecretFile } from "./secret-file.ts";

/** Where the key lies in the folder that belongs to this user and program; no backup has it. */
export const stationKeyFile = (folder: string): string => path.join(folder, "station-key.pem");

/** The key that signs this station's log entries; the private half never leaves the file and this object. */
export interface StationKey {
  /** Ed25519, SPKI, base64. */
  readonly publicKey: string;
  sign(hash: string): string;
}

/** The key in the folder; made there when there is none, as when a set-up was cut off before its end. */
export function provideStationKey(folder: string): StationKey {
  const file = stationKeyFile(folder);
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync("ed25519");
    writeSecretFile(file, privateKey.export({ type: "pkcs8", format: "pem" }));
  }
  return readKey(file);
}

/** The key of a station that has been set up: `station-key-missing` when it is gone or another's. */
export function openStationKey(folder: string, publicKey: string): StationKey {
  const key = readKey(stationKeyFile(folder));
  if (key.publicKey !== publicKey)
    throw new BeketError("station-key-missing", "the key is another station's");
  return key;
}

/** Whether the folder has the station's key, so that entries can be signed. */
export function isKeyOf(folder: string, publicKey: string): boolean {
  try {
    return readKey(stationKeyFile(folder)).publicKey === publicKey;
  } catch {
    return false;
  }
}

/** Whether the folder has another station's key; one without any, or with one that nobody can read, has not. */
export function hasOtherKey(folder: string, publicKey: string): boolean {
  try {
    return readKey(stationKeyFile(folder)).publicKey !== publicKey;
  } catch {
    return false;
  }
}

/** The key that was read last: parsing a file takes longer than signing with it. */
let last: { readonly pem: string; readonly key: StationKey } | undefined;

/** Reads the file each time, so that one that has gone is missed. */
function readKey(file: string): StationKey {
  try {
    const pem = readFileSync(file, "utf8");
    if (last?.pem !== pem) last = { pem, key: parseKey(pem) };
    return last.key;
  } catch (error) {
    throw new BeketError("station-key-missing", String(error));
  }
}

function parseKey(pem: string): StationKey {
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64");
  return { publicKey, sign: (hash) => signHash(hash, privateKey) };
}
