import type { KeyObject } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { BeketError } from "../../shared/contract/errors.ts";
import { parsePublicKey } from "../catalogue-package/keys.ts";

/**
 * The publishers' public keys from the `.pem` files of the folders; a folder need not be there.
 * @throws BeketError `catalogue-no-keys`, or `catalogue-key-unreadable` for a file that holds no such key
 */
export function readTrustedKeys(folders: readonly string[]): KeyObject[] {
  const files = folders.filter((folder) => existsSync(folder)).flatMap(pemFiles);
  if (files.length === 0) throw new BeketError("catalogue-no-keys", folders.join(", "));
  return files.map(readKey);
}

function pemFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".pem"))
    .sort()
    .map((name) => path.join(folder, name));
}

function readKey(file: string): KeyObject {
  try {
    return parsePublicKey(readFileSync(file, "utf8"));
  } catch (error) {
    const finding = error instanceof Error ? error.message : String(error);
    throw new BeketError("catalogue-key-unreadable", `${file}: ${finding}`);
  }
}
