import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { nodeVerifier, sodiumVerifier } from "../../../hub/keys/verifier.ts";

const ROUNDS = 50;
/** Order of the group: a signature's second half counts modulo this number. */
const ORDER = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n;

const SPKI_HEAD = Buffer.from("302a300506032b6570032100", "hex");
/** The eight points whose order divides 8. */
const SMALL_ORDER = [
  `01${"00".repeat(31)}`,
  `ec${"ff".repeat(30)}7f`,
  "00".repeat(32),
  `${"00".repeat(31)}80`,
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
].map((point) => Buffer.from(point, "hex"));

const newKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { privateKey, publicKey: spki(publicKey) };
};
const spki = (key: KeyObject) => key.export({ type: "spki", format: "der" }).toString("base64");
const someHash = () => createHash("sha256").update(randomBytes(8)).digest("hex");
const signed = (hash: string, key: KeyObject) => sign(null, Buffer.from(hash, "hex"), key);
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

function flipped(bytes: Buffer, bit: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

/** The same signature with its second half written as a larger number that means the same. */
function stretched(signature: Buffer): Buffer {
  const scalar = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString("hex")}`) + ORDER;
  const second = Buffer.from(scalar.toString(16).padStart(64, "0"), "hex").reverse();
  return Buffer.concat([signature.subarray(0, 32), second]);
}

describe("both verifiers", () => {
  it("accept whatever a station's key has signed", async () => {
    const verifiers = [nodeVerifier, await sodiumVerifier()];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { privateKey, publicKey } = newKey();
      const hash = someHash();
      const signature = base64(signed(hash, privateKey));
      expect(verifiers.map((verifierOf) => verifierOf(publicKey)(hash, signature))).toEqual([true, true]);
    }
  });

  it("refuse the same of what was changed, cut, stretched, or signed by another", async () => {
    const { privateKey, publicKey } = newKey();
    const hash = someHash();
    const good = signed(hash, privateKey);
    const wrong: [string, string][] = [
      [someHash(), base64(good)],
      [hash, base64(signed(hash, newKey().privateKey))],
      [hash, base64(stretched(good))],
      [hash, base64(Buffer.concat([good, Buffer.from([0])]))],
      [hash, base64(Buffer.concat([good, Buffer.from([0, 0])]))],
      [hash, base64(Buffer.alloc(64))],
      [hash, base64(Buffer.alloc(64, 255))],
      ...[0, 1, 32, 63].map((length): [string, string] => [hash, base64(good.subarray(0, length))]),
      // What Node reads as the same bytes, and no station has written.
      [hash, base64(good).slice(0, -2)],
      [hash, `${base64(good).slice(0, -1)}<`],
      ...Array.from({ length: 64 * 8 }, (_, bit): [string, string] => [hash, base64(flipped(good, bit))]),
    ];
    for (const verifierOf of [nodeVerifier, await sodiumVerifier()]) {
      const verify = verifierOf(publicKey);
      expect(verify(hash, base64(good))).toBe(true);
      expect(wrong.filter(([text, signature]) => verify(text, signature))).toEqual([]);
    }
  });

  it("refuse keys of another kind", async () => {
    const other = spki(generateKeyPairSync("x25519").publicKey);
    for (const verifierOf of [nodeVerifier, await sodiumVerifier()]) {
      expect(() => verifierOf(other)).toThrow("Ed25519");
      expect(() => verifierOf("")).toThrow();
    }
  });

  it("refuse keys of small order, under which one signature would fit every text", async () => {
    for (const verifierOf of [nodeVerifier, await sodiumVerifier()])
      for (const key of SMALL_ORDER)
        for (const point of SMALL_ORDER) {
          const verify = verifierOf(base64(Buffer.concat([SPKI_HEAD, key])));
          const signature = base64(Buffer.concat([point, Buffer.alloc(32)]));
          const accepted = Array.from({ length: 16 }, someHash).filter((hash) => verify(hash, signature));
          expect(accepted).toEqual([]);
        }
  });
});
