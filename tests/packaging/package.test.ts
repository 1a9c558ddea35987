import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { programFiles } from "../../electron/services/program-files.ts";
import { linkTree } from "../support/package/link-tree.ts";
import { type Packed, pack, unpack } from "../support/package/pack.ts";
import { prove } from "../support/package/prove.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** The stand-in is of Linux; on Windows the workflow packs the real thing. */
describe.skipIf(process.platform === "win32")("the package", () => {
  let folder: string;
  let packed: Packed;
  let app: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "beket-package-"));
    packed = await pack(folder);
    app = path.join(folder, "app");
    unpack(packed, app);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("holds the program and nothing of its making", () => {
    const roots = new Set(packed.files.map((file) => file.split("/")[1]));
    expect([...roots].sort()).toEqual(["dist", "node_modules", "package.json", "resources"]);
    const packages = packed.files.filter((file) => /^\/node_modules\/[^/]+$/.test(file));
    expect(packages).toEqual(["/node_modules/better-sqlite3"]);
    expect(packed.files).not.toContain("/dist/hub.js");
    expect(packed.files).not.toContain("/dist/cli.js");
    expect(packed.files).toContain("/dist/hub-worker.js");
  });

  test.each(Object.entries(programFiles("")))("holds what the program looks for: %s", (_what, place) => {
    expect(packed.files).toContain(path.posix.join("/", place));
  });

  test("holds this platform's binary alone, beside the archive", () => {
    const binaries = packed.files.filter((file) => file.endsWith(".node"));
    const name = `better-sqlite3/prebuilds/linux-${process.arch}.node`;
    expect(binaries).toEqual([`/node_modules/${name}`]);
    const beside = path.join(packed.folder, "resources/app.asar.unpacked/node_modules", name);
    expect(existsSync(beside)).toBe(true);
  });

  test("has its fuses set", async () => {
    const wire = await getCurrentFuseWire(path.join(packed.folder, "beket"));
    const isOn = (fuse: FuseV1Options) => String.fromCharCode(Number(wire[fuse])) === "1";
    expect(isOn(FuseV1Options.RunAsNode)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
    expect(isOn(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
    expect(isOn(FuseV1Options.EnableCookieEncryption)).toBe(true);
    expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(isOn(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
  });

  test("runs from exactly its own files", async () => {
    await prove(app);
  });

  test.each([
    ["the preload script", () => "dist/preload.cjs", "preload.js"],
    ["a script of the page", () => assetOf(/^index-.*\.js$/), /404 .*\.js/],
    ["a style sheet of the page", () => assetOf(/^index-.*\.css$/), /\.css/],
    ["a font", () => assetOf(/cyrillic-wght-normal/), /404 .*cyrillic/],
    ["the screening's worker", () => "dist/screening-worker.js", "Пост не сохранён"],
    ["the log's reader", () => "dist/log-reader-worker.js", "Журнал не прочитан"],
    ["the fonts of the acts", () => "dist/documents/fonts", /Документ (не сделан|сохранён)/],
    ["the word sets", () => "dist/words", "Пост не сохранён"],
    ["a file of the catalogue", () => "resources/catalogue/bases.json", "bases.json"],
    ["the examples", () => "resources/samples", "no examples"],
    ["the database driver", () => "node_modules/better-sqlite3/lib/database.js", "database"],
    ["the native binary", () => `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`, ".node"],
  ])("would not run without %s", async (_what, missing, complaint) => {
    const broken = path.join(temporaryFolder(), "app");
    linkTree(app, broken);
    rmSync(path.join(broken, missing()), { recursive: true });
    await expect(prove(broken)).rejects.toThrow(complaint);
  });

  function assetOf(name: RegExp): string {
    const assets = readdirSync(path.join(app, "dist/renderer/assets"));
    return path.join("dist/renderer/assets", assets.find((asset) => name.test(asset)) ?? "none");
  }
});
