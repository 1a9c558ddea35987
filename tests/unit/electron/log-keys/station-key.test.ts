import { readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { sha256, signatureCheck } from "../../../../electron/log-keys/crypto.ts";
import { openStationKey, provideStationKey } from "../../../../electron/log-keys/station-key.ts";
import { temporaryFolder } from "../../../support/temporary-folder.ts";

test("a key is made once and stays the same", () => {
  const folder = temporaryFolder();
  const first = provideStationKey(folder);
  expect(provideStationKey(folder).publicKey).toBe(first.publicKey);
  expect(readdirSync(folder)).toEqual(["station-key.pem"]);
});

test.skipIf(process.platform === "win32")("only its owner may read it", () => {
  const folder = temporaryFolder();
  provideStationKey(folder);
  expect(statSync(path.join(folder, "station-key.pem")).mode & 0o777).toBe(0o600);
});

test("what it signs is checked by its public key alone, and by no other", () => {
  const key = provideStationKey(temporaryFolder());
  const hash = sha256("entry");
  expect(signatureCheck(key.publicKey)(hash, key.sign(hash))).toBe(true);
  expect(signatureCheck(key.publicKey)(sha256("other entry"), key.sign(hash))).toBe(false);
  expect(signatureCheck(provideStationKey(temporaryFolder()).publicKey)(hash, key.sign(hash))).toBe(false);
  expect(signatureCheck(key.publicKey)(hash, "no signature")).toBe(false);
});

test("a signature counts only as it was written: Node reads one with a sign or a bit changed behind its end as the same", () => {
  const key = provideStationKey(temporaryFolder());
  const hash = sha256("entry");
  const check = signatureCheck(key.publicKey);
  const signature = key.sign(hash);
  const spoilt = [`${signature.slice(0, -1)}<`, `${signature} `, signature.slice(0, -2), loosened(signature)];
  expect(spoilt.filter((text) => check(hash, text))).toEqual([]);
  expect(() => signatureCheck(`${key.publicKey.slice(0, -1)}<`)).toThrow();
});

/** The same bytes in base64 with one of the four bits set that are in no byte. */
const loosened = (signature: string): string => {
  const last = signature.at(-3) ?? "";
  return `${signature.slice(0, -3)}${String.fromCharCode(last.charCodeAt(0) + 1)}==`;
};

test("a key that is gone, damaged, or another station's is said to be missing", () => {
  const folder = temporaryFolder();
  const { publicKey } = provideStationKey(folder);
  const file = path.join(folder, "station-key.pem");
  expect(openStationKey(folder, publicKey).publicKey).toBe(publicKey);

  const missing = expect.objectContaining({ code: "station-key-missing" });
  writeFileSync(file, "-----BEGIN PRIVATE KEY-----\n");
  expect(() => openStationKey(folder, publicKey)).toThrow(missing);
  rmSync(file);
  expect(() => openStationKey(folder, publicKey)).toThrow(missing);
  provideStationKey(folder);
  expect(() => openStationKey(folder, publicKey)).toThrow(missing);
});

test("a draft left behind by a killed program is in nobody's way", () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, "station-key.pem.new"), "half a k");
  expect(provideStationKey(folder).sign(sha256("entry"))).toHaveLength(88);
});
