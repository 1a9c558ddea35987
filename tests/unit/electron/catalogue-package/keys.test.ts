import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createKeyFiles, PUBLIC_KEY_FILE } from "../../../../electron/catalogue-package/key-files.ts";
import { keyId, parsePrivateKey, parsePublicKey } from "../../../../electron/catalogue-package/keys.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "beket-keys-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("key files", () => {
  test("hold the two halves of one key, in a folder made for them", () => {
    const { privateFile, publicFile, id } = createKeyFiles(path.join(folder, "new", "keys"));
    const publicKey = parsePublicKey(readFileSync(publicFile, "utf8"));
    expect(keyId(publicKey)).toBe(id);
    expect(keyId(createPublicKey(parsePrivateKey(readFileSync(privateFile, "utf8"))))).toBe(id);
  });

  test.skipIf(process.platform === "win32")("the private half is for its owner alone", () => {
    expect(statSync(createKeyFiles(folder).privateFile).mode & 0o777).toBe(0o600);
  });

  test("are never overwritten, and neither half is written beside one that is there", () => {
    const publicFile = path.join(folder, PUBLIC_KEY_FILE);
    writeFileSync(publicFile, "mine");
    expect(() => createKeyFiles(folder)).toThrow(/is there already/);
    expect(readdirSync(folder)).toEqual([PUBLIC_KEY_FILE]);
    expect(readFileSync(publicFile, "utf8")).toBe("mine");
  });
});

describe("keys that can not be used", () => {
  const pair = generateKeyPairSync("ed25519");
  const pem = pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString();

  test("a private key where the public one belongs", () => {
    expect(() => parsePublicKey(pem)).toThrow(/private key/);
  });
  test("a public key where the private one belongs", () => {
    expect(() => parsePrivateKey(pair.publicKey.export({ type: "spki", format: "pem" }).toString())).toThrow(
      /no private key/,
    );
  });
  test("a key of another kind", () => {
    const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    expect(() => parsePublicKey(publicKey.export({ type: "spki", format: "pem" }).toString())).toThrow(
      /Ed25519/,
    );
  });
  test("no key at all", () => {
    expect(() => parsePublicKey("hello")).toThrow(/no public key/);
  });
});
