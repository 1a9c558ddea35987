import { expect, test } from "vitest";
import { compareVersions, nextVersion } from "../../../../shared/catalogue-package/version.ts";

test.each([
  [undefined, "2026-11-23", "2026.11.1"],
  ["2026.10.7", "2026-11-23", "2026.11.1"],
  ["2026.11.9", "2026-11-23", "2026.11.10"],
  ["2027.01.3", "2026-11-23", "2027.01.4"],
])("after %s, on %s, comes %s", (newest, date, next) => {
  expect(nextVersion(newest, date)).toBe(next);
  if (newest !== undefined) expect(compareVersions(next, newest)).toBeGreaterThan(0);
});
