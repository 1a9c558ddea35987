import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** `count-tests.ts REPORT`: one line that counts what Vitest's JSON report holds. */
const reportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});
type Report = z.infer<typeof reportSchema>;

const [file = ""] = process.argv.slice(2);
if (existsSync(file)) count(reportSchema.parse(JSON.parse(readFileSync(file, "utf8"))));
else giveUp();

function count({ success, numPassedTests, numFailedTests, testResults, ...report }: Report): void {
  // A file that breaks before its first test has no failed test to count: it counts as one itself.
  const broken = testResults.filter((f) => f.status === "failed" && f.assertionResults.length === 0);
  const failed = numFailedTests + broken.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  console.log(`${numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
  process.exitCode = success && failed === 0 ? 0 : 1;
}

function giveUp(): void {
  console.error("There is no report of the tests: they did not run to their end.");
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
