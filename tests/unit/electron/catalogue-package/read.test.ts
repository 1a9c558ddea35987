import { describe, expect, test } from "vitest";
import { inspectPackage, readPackage } from "../../../../electron/catalogue-package/read.ts";
import { writePackage } from "../../../../electron/catalogue-package/write.ts";
import { canonicalJson } from "../../../../shared/log/canonical-json.ts";
import {
  forgePackage,
  PUBLISHER,
  refusalOf,
  STRANGER,
  withChecksum,
} from "../../../support/catalogue-package.ts";
import { createRandom } from "../../../support/random.ts";
import { SMALL_BRANDS, SMALL_CATEGORIES, smallCatalogue } from "../../../support/small-catalogue.ts";

const { privateKey, publicKey } = PUBLISHER;
const CATALOGUE = smallCatalogue();
const { manifest: MANIFEST, file: FILE } = writePackage(CATALOGUE, {
  issuer: "КГД",
  notes: "First",
  privateKey,
});

const read = (file: Buffer, current?: string) =>
  readPackage(file, { keys: [STRANGER.publicKey, publicKey], current });
const refusal = (file: Buffer, current?: string): string | null => refusalOf(() => read(file, current));

/** The file with one bit turned over. */
function flipped(position: number, bit: number): Buffer {
  const copy = Buffer.from(FILE);
  copy.writeUInt8(copy.readUInt8(position) ^ (1 << bit), position);
  return copy;
}

const positions = (end: number): number[] => Array.from({ length: end }, (_, position) => position);

describe("a sound package", () => {
  test("gives back the catalogue and what was said of it", () => {
    expect(read(FILE)).toEqual({ manifest: MANIFEST, catalogue: CATALOGUE });
    expect(MANIFEST).toMatchObject({
      version: "2026.01.1",
      issued: "2026-01-15",
      issuer: "КГД",
      notes: "First",
    });
  });
  test("is the same bytes whenever it is written", () => {
    expect(writePackage(smallCatalogue(), { issuer: "КГД", notes: "First", privateKey }).file).toEqual(FILE);
  });
  test("can be looked at without any key", () => {
    expect(inspectPackage(FILE).catalogue).toEqual(CATALOGUE);
  });
});

describe("a damaged package", () => {
  test("any one bit turned over, anywhere", () => {
    const accepted = positions(FILE.length).flatMap((position) =>
      positions(8).filter((bit) => refusal(flipped(position, bit)) === null),
    );
    expect(accepted).toEqual([]);
  });
  test("cut off anywhere", () => {
    const accepted = positions(FILE.length).filter((length) => refusal(FILE.subarray(0, length)) === null);
    expect(accepted).toEqual([]);
    expect(refusal(FILE.subarray(0, -1))).toBe("damaged");
    expect(refusal(FILE.subarray(0, 10))).toBe("damaged");
  });
  test("something after its end", () => {
    expect(refusal(Buffer.concat([FILE, Buffer.from("x")]))).toBe("damaged");
  });
});

describe("a package changed by someone who makes its checksum right again", () => {
  test("any byte changed before the checksum", () => {
    const random = createRandom(4);
    const accepted = positions(FILE.length - 32).filter(
      (position) => refusal(withChecksum(flipped(position, random.below(8)))) === null,
    );
    expect(accepted).toEqual([]);
  });
  test("another payload under the signed manifest", () => {
    const payload = Buffer.concat([FILE.subarray(0, -32), Buffer.from("more"), Buffer.alloc(32)]);
    expect(refusal(withChecksum(payload))).toBe("bad-signature");
    expect(refusal(withChecksum(flipped(FILE.length - 40, 0)))).toBe("bad-signature");
  });
  test("another manifest under the true signature", () => {
    const changed = Buffer.from(FILE);
    changed.write("Worst", FILE.indexOf("First"));
    expect(refusal(withChecksum(changed))).toBe("bad-signature");
  });
});

describe("who signed", () => {
  test("a key that is not trusted", () => {
    expect(refusalOf(() => readPackage(FILE, { keys: [STRANGER.publicKey] }))).toBe("foreign-key");
    expect(refusalOf(() => readPackage(FILE, { keys: [] }))).toBe("foreign-key");
  });
  test("another key than the one it names", () => {
    const forged = forgePackage({ privateKey: STRANGER.privateKey, manifest: { key: MANIFEST.key } });
    expect(refusal(forged)).toBe("bad-signature");
  });
});

describe("which version", () => {
  test.each([
    ["2025.12.9", null],
    ["2026.01.0", null],
    ["2026.01.1", "same-version"],
    ["2026.01.2", "older"],
    ["2026.01.10", "older"],
    ["2027.01.1", "older"],
  ])("where %s is in use", (current, reason) => {
    expect(refusal(FILE, current)).toBe(reason);
  });
});

describe("what is in it, even when truly signed", () => {
  test("no package at all, or one of another format", () => {
    expect(refusal(Buffer.alloc(0))).toBe("unknown-format");
    expect(refusal(Buffer.from("id,name\nbosch,Bosch\n"))).toBe("unknown-format");
    const later = Buffer.from(FILE);
    later.writeUInt32BE(2, 8);
    expect(refusal(withChecksum(later))).toBe("unknown-format");
  });
  test("counts that are not the rows", () => {
    const counts = { ...MANIFEST.counts, brands: MANIFEST.counts.brands + 1 };
    expect(refusal(forgePackage({ manifest: { counts } }))).toBe("counts-differ");
  });
  test.each([
    ["something else than a catalogue", "[]"],
    ["a term of an unknown rule", canonicalJson(CATALOGUE).replace('"rule":"exact"', '"rule":"magic"')],
    ["a key that this version does not know", canonicalJson({ ...CATALOGUE, zoo: 1 })],
    ["JSON that is not canonical", JSON.stringify(CATALOGUE)],
    ["an id twice", canonicalJson({ ...CATALOGUE, brands: [...SMALL_BRANDS, ...SMALL_BRANDS] })],
    ["a reference to nothing", canonicalJson({ ...CATALOGUE, categories: SMALL_CATEGORIES.slice(1) })],
    ["another version than its manifest says", canonicalJson({ ...CATALOGUE, version: "2026.01.2" })],
    ["another date than its manifest says", canonicalJson({ ...CATALOGUE, issued: "2026-01-16" })],
  ])("%s", (_name, text) => {
    expect(refusal(forgePackage({ text }))).toBe("bad-schema");
  });
  test.each([
    ["an unknown key", { extra: 1 }],
    ["a version of another shape", { version: "latest" }],
    ["no issuer", { issuer: "" }],
    ["a size that is none", { catalogue: { ...MANIFEST.catalogue, size: -1 } }],
  ])("a manifest with %s", (_name, manifest) => {
    expect(refusal(forgePackage({ manifest }))).toBe("bad-schema");
  });
  test("a payload that can not be unpacked, or comes to less or to something else", () => {
    expect(refusal(forgePackage({ payload: Buffer.from("no brotli") }))).toBe("damaged");
    const { size, sha256 } = MANIFEST.catalogue;
    expect(refusal(forgePackage({ manifest: { catalogue: { size: size + 1, sha256 } } }))).toBe("damaged");
    expect(refusal(forgePackage({ manifest: { catalogue: { size, sha256: "0".repeat(64) } } }))).toBe(
      "damaged",
    );
  });
});
