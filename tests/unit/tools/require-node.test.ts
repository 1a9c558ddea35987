import { spawnSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";

const guard = pathToFileURL(path.resolve(import.meta.dirname, "../../../.tools/require-node.js")).href;

/** Runs the guard before a program, in a Node that says it is of another version. */
function runAs(version: string) {
  const pretend = `Object.defineProperty(process, "versions", { value: { node: "${version}" } })`;
  const flags = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`, "--import", guard];
  return spawnSync(process.execPath, [...flags, "--eval", 'console.log("started")'], { encoding: "utf8" });
}

test.each(["20.19.0", "18.0.0", "22.13.1", "22.17.9"])("Node %s is refused with a sentence", (version) => {
  const { status, stdout, stderr } = runAs(version);
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^Beket needs Node 22\.18 or newer/);
  expect(stderr).toContain(version);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test.each(["22.18.0", "24.0.0", "25.1.0"])("Node %s starts", (version) => {
  expect(runAs(version)).toMatchObject({ status: 0, stdout: "started\n" });
});
