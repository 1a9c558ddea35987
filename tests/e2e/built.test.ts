import { globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";
import { CHANNELS } from "../../shared/contract/channels.ts";
import { REPOSITORY } from "../support/host/open-beket.ts";

const DIST = path.join(REPOSITORY, "dist");
const read = (file: string) => readFileSync(path.join(DIST, file), "utf8");

test("the preload script is one CommonJS file that asks for electron alone, as the sandbox demands", () => {
  const script = read("preload.cjs");
  expect([...script.matchAll(/require\(([^)]*)\)/g)].map((match) => match[1])).toEqual(['"electron"']);
  expect(script).not.toMatch(/^\s*(import|export)\b/m);
  for (const channel of CHANNELS) expect(script).toContain(`"${channel}"`);
});

test.each([
  ["main.js", ["electron", "better-sqlite3"]],
  ["screening-worker.js", []],
  ["log-reader-worker.js", ["better-sqlite3"]],
  ["catalogue-reader-worker.js", ["better-sqlite3"]],
  ["catalogue-worker.js", []],
  ["cli.js", ["better-sqlite3"]],
  ["hub.js", ["better-sqlite3", "@fastify/swagger-ui"]],
  ["hub-worker.js", []],
])("%s brings along all it needs but %j", (file, allowed) => {
  // Only the main process is split.
  const parts = file === "main.js" ? globSync("main-*.js", { cwd: DIST }) : [];
  const imported = [file, ...parts].flatMap((part) =>
    [...read(part).matchAll(/^import\b[^;]*?from "([^"]+)";$/gm)].map((match) => match[1] ?? ""),
  );
  const isPart = (name: string) => parts.some((part) => name === `./${part}`) || name === `./${file}`;
  const isBuiltin = (name: string) => name.startsWith("node:") || builtinModules.includes(name);
  expect(imported.length).toBeGreaterThan(0);
  expect(
    imported.filter((name) => !isBuiltin(name) && !isPart(name) && !allowed.some((other) => other === name)),
  ).toEqual([]);
});
