import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

const CONFIG = path.resolve(import.meta.dirname, "../../../.config/biome.json");
const BIOME = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

const ALLOWED = [
  ["shared/zod.ts", 'import "zod";'],
  ["shared/matching/itself.ts", 'import "../schemas/line.ts";'],
  ["renderer/features/shared.tsx", 'import "../../shared/schemas/line.ts";'],
  ["electron/services/shared.ts", 'import "../../shared/schemas/line.ts";'],
  ["electron/services/app.ts", 'import { app } from "electron";'],
  ["electron/store/driver.ts", 'import "better-sqlite3";'],
  ["electron/main.ts", 'import { ipcMain } from "electron";'],
  ["electron/security/protocol.ts", 'import { protocol } from "electron";'],
] as const;
const REFUSED = [
  ["shared/react.ts", 'import "react";'],
  ["shared/node.ts", 'import "node:fs";'],
  ["shared/matching/store.ts", 'import "../../electron/store/open.ts";'],
  ["shared/renderer.ts", 'import "../renderer/api.ts";'],
  ["renderer/services.ts", 'import "../electron/services/desk.ts";'],
  ["renderer/node.ts", 'import "node:path";'],
  ["renderer/electron.ts", 'import "electron";'],
  ["electron/services/renderer.ts", 'import "../../renderer/api.ts";'],
  ["electron/services/driver.ts", 'import "better-sqlite3";'],
  ["electron/services/ipc.ts", 'import { ipcMain } from "electron";'],
  ["electron/window/shell.ts", 'import { shell } from "electron";'],
  ["electron/security/driver.ts", 'import "better-sqlite3";'],
  ["electron/store/electron.ts", 'import { app } from "electron";'],
  ["electron/store/renderer.ts", 'import "../../renderer/api.ts";'],
] as const;

const reportSchema = z.object({
  summary: z.object({ unchanged: z.int() }),
  diagnostics: z.array(z.object({ location: z.object({ path: z.string() }) })),
});

describe("who may import whom, by the linter's own configuration", () => {
  let folder: string;
  let refused: Set<string>;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "beket-boundaries-"));
    cpSync(CONFIG, path.join(folder, ".config/biome.json"));
    for (const [file, statement] of [...ALLOWED, ...REFUSED]) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), `${statement}\n`);
    }
    const rules = ["--only=style/noRestrictedImports", "--only=correctness/noNodejsModules"];
    const args = ["lint", "--config-path=.config", "--vcs-enabled=false", "--reporter=json", ...rules];
    const folders = ["shared", "renderer", "electron"];
    const { stdout } = spawnSync(process.execPath, [BIOME, ...args, ...folders], {
      cwd: folder,
      encoding: "utf8",
    });
    const { summary, diagnostics } = reportSchema.parse(JSON.parse(stdout));
    expect(summary.unchanged).toBe(ALLOWED.length + REFUSED.length);
    refused = new Set(diagnostics.map(({ location }) => location.path.replaceAll("\\", "/")));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(ALLOWED)("%s may: %s", (file) => expect(refused).not.toContain(file));
  test.each(REFUSED)("%s may not: %s", (file) => expect(refused).toContain(file));
});
