import { execFileSync } from "node:child_process";
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { constants, createBrotliCompress } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { loadPackageFile } from "../../../../electron/catalogue-package/package-file.ts";
import { readPackage } from "../../../../electron/catalogue-package/read.ts";
import { PACKAGE_LIMITS } from "../../../../shared/catalogue-package/manifest.ts";
import { forgePackage, PUBLISHER, refusalOf, withChecksum } from "../../../support/catalogue-package.ts";

const MEBIBYTE = 2 ** 20;
const read = (file: Buffer) => readPackage(file, { keys: [PUBLISHER.publicKey] });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "beket-package-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** As many zeros, compressed to next to nothing. */
function zeros(bytes: number): Promise<Buffer> {
  const piece = Buffer.alloc(MEBIBYTE);
  const pieces = Readable.from(Array.from({ length: bytes / MEBIBYTE }, () => piece));
  return buffer(pieces.pipe(createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 2 } })));
}

const pathOf = (file: string): string => new URL(`../../../../${file}`, import.meta.url).href;

/** Reads a package in a process of its own: what came of it, and how far its memory grew, in bytes. */
function readApart(file: string): { reason: string; grown: number } {
  const script = `
    import { createPublicKey } from "node:crypto";
    import { readFileSync } from "node:fs";
    import { readPackage } from ${JSON.stringify(pathOf("electron/catalogue-package/read.ts"))};
    const [file, key] = process.argv.slice(1);
    const bytes = readFileSync(file);
    const keys = [createPublicKey(key)];
    const before = process.resourceUsage().maxRSS;
    let reason = "none";
    try { readPackage(bytes, { keys }); } catch (error) { reason = error.reason; }
    const grown = (process.resourceUsage().maxRSS - before) * 1024;
    process.stdout.write(JSON.stringify({ reason, grown }));`;
  const key = PUBLISHER.publicKey.export({ type: "spki", format: "pem" }).toString();
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", script, file, key]);
  return z.object({ reason: z.string(), grown: z.number() }).parse(JSON.parse(output.toString()));
}

describe("a bomb", () => {
  test("is stopped while it unpacks, long before it fills the memory", async () => {
    const payload = await zeros(512 * MEBIBYTE);
    expect(payload.length).toBeLessThan(MEBIBYTE / 64);
    const file = path.join(folder, "bomb.bkc");
    writeFileSync(
      file,
      forgePackage({ payload, manifest: { catalogue: { size: MEBIBYTE, sha256: "0".repeat(64) } } }),
    );
    const { reason, grown } = readApart(file);
    expect(reason).toBe("too-large");
    expect(grown).toBeLessThan(64 * MEBIBYTE);
  });
  test("that says how large it is, is not unpacked at all", async () => {
    const payload = await zeros(MEBIBYTE);
    const catalogue = { size: PACKAGE_LIMITS.catalogue + 1, sha256: "0".repeat(64) };
    expect(refusalOf(() => read(forgePackage({ payload, manifest: { catalogue } })))).toBe("too-large");
  });
});

describe("sizes", () => {
  test("a manifest over the limit is not parsed", () => {
    const notes = "x".repeat(PACKAGE_LIMITS.manifest);
    expect(refusalOf(() => read(forgePackage({ manifest: { notes } })))).toBe("too-large");
    const lying = forgePackage({});
    lying.writeUInt32BE(0xffff_ffff, 12);
    expect(refusalOf(() => read(withChecksum(lying)))).toBe("too-large");
  });
  test("a file over the limit is not read", () => {
    const file = path.join(folder, "large.bkc");
    const handle = openSync(file, "w");
    ftruncateSync(handle, PACKAGE_LIMITS.file + 1);
    closeSync(handle);
    expect(refusalOf(() => loadPackageFile(file))).toBe("too-large");
    expect(refusalOf(() => read(Buffer.alloc(PACKAGE_LIMITS.file + 1)))).toBe("too-large");
  });
  test("a folder is no package", () => {
    expect(refusalOf(() => loadPackageFile(folder))).toBe("unknown-format");
  });
});
