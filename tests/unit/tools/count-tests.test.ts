import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const tool = path.resolve(import.meta.dirname, "../../../.tools/count-tests.ts");
const passed = { status: "passed", assertionResults: [{}] };
const green = {
  success: true,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [passed],
};

function count(report: object | null) {
  const file = path.join(temporaryFolder(), "report.json");
  if (report !== null) writeFileSync(file, JSON.stringify(report));
  const { status, stdout } = spawnSync(process.execPath, [tool, file], { encoding: "utf8" });
  return { status, line: stdout.trim() };
}

test("counts what passed", () => {
  expect(count(green)).toEqual({ status: 0, line: "3 passed, 0 failed" });
});

test("names the skipped ones", () => {
  expect(count({ ...green, numPendingTests: 1, numTodoTests: 1 }).line).toBe("3 passed, 0 failed, 2 skipped");
});

test("a failed test fails it", () => {
  expect(count({ ...green, success: false, numFailedTests: 2 })).toEqual({
    status: 1,
    line: "3 passed, 2 failed",
  });
});

test("a file that broke before its first test counts as a failure", () => {
  const broken = { status: "failed", assertionResults: [] };
  const report = { ...green, success: false, testResults: [passed, broken] };
  expect(count(report)).toEqual({ status: 1, line: "3 passed, 1 failed" });
});

test("tests that never ran are no success", () => {
  expect(count(null)).toEqual({ status: 1, line: "0 passed, 1 failed" });
});
