import { createHash, createPublicKey, type KeyObject } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { StoredEntry } from "../../shared/log/stored-entry.ts";

/** What a case lists: every file in it but the list itself, its signature and what it can not vouch for. */
export interface Manifest {
  readonly inspection: string;
  readonly station: string;
  /** The first and the last entry of the part of the log that is whole; what comes later stands alone. */
  readonly chain: readonly [number, number];
  readonly files: Readonly<Record<string, string>>;
  /** Hashes of evidence that could not be put into it. */
  readonly lost: readonly string[];
}

/** A case as it lies unpacked in a folder; nothing in it is believed yet. */
export interface CaseFolder {
  readonly manifest: Manifest;
  readonly manifestSignature: string;
  readonly entries: readonly StoredEntry[];
  readonly key: KeyObject;
  read(name: string): Buffer | null;
  /** All files that lie in it, folders apart by `/`. */
  names(): string[];
}

export const sha256 = (content: string | Buffer): string =>
  createHash("sha256").update(content).digest("hex");

/** What the file says is not believed yet; where it is no JSON, the error names the file. */
function parsed(name: string, json: string) {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`${name}: ${String(error)}`);
  }
}

/** Throws where a part is missing or is no JSON. */
export function openCase(folder: string): CaseFolder {
  const text = (name: string) => readFileSync(path.join(folder, name), "utf8");
  return {
    manifest: parsed("manifest.json", text("manifest.json")),
    manifestSignature: text("manifest.sig").trim(),
    entries: text("entries.jsonl")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => parsed("entries.jsonl", line)),
    key: createPublicKey(text("station-key.pem")),
    names: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((found) => !found.isDirectory())
        .map((found) => path.relative(folder, path.join(found.parentPath, found.name)))
        .map((name) => name.split(path.sep).join("/"))
        .sort(),
    read(name) {
      try {
        return readFileSync(path.join(folder, name));
      } catch {
        return null;
      }
    },
  };
}
