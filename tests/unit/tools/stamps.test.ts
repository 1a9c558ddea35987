import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Part } from "../../../.tools/build/parts.ts";
import { createStamps } from "../../../.tools/build/stamps.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const part: Part = { output: "dist/out.js", inputs: ["src", "lock.json"], build: async () => {} };
let root: string;
let stamps: ReturnType<typeof createStamps>;
const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);
const build = () => stamps.around("part", part, async () => write("dist/out.js", "built"));
const isStale = () => stamps.isStale("part", part);

beforeEach(() => {
  root = temporaryFolder();
  for (const folder of ["src/deep", "dist"]) mkdirSync(path.join(root, folder), { recursive: true });
  write("src/a.ts", "a");
  write("src/deep/b.ts", "b");
  write("lock.json", "{}");
  stamps = createStamps(root);
});

test("what was never built is stale, what was built is not", async () => {
  expect(isStale()).toBe(true);
  await build();
  expect(isStale()).toBe(false);
});

test.each([
  ["a file's content", () => write("src/deep/b.ts", "other")],
  ["a new file", () => write("src/deep/c.ts", "")],
  ["a file less", () => rmSync(path.join(root, "src/a.ts"))],
  ["the lock file", () => write("lock.json", "{ }")],
  ["a missing output", () => rmSync(path.join(root, "dist/out.js"))],
])("%s makes it stale", async (_what, change) => {
  await build();
  change();
  expect(isStale()).toBe(true);
});

test("a newer time alone does not", async () => {
  await build();
  utimesSync(path.join(root, "src/a.ts"), new Date(), new Date());
  expect(isStale()).toBe(false);
});

test("a build that breaks off leaves it stale, and so does a change under way", async () => {
  await build();
  await expect(stamps.around("part", part, () => Promise.reject(new Error("broken")))).rejects.toThrow(
    "broken",
  );
  expect(isStale()).toBe(true);
  await stamps.around("part", part, async () => write("src/a.ts", "changed meanwhile"));
  expect(isStale()).toBe(true);
});
