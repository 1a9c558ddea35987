import { expect, test } from "vitest";
import { compareVersions } from "../../../../shared/catalogue-package/version.ts";

test("versions are compared number by number, not as text", () => {
  const inOrder = [
    "2025.12.30",
    "2026.01.1",
    "2026.11.9",
    "2026.11.10",
    "2026.12.1",
    "2026.12.9007199254740993",
  ];
  expect(inOrder.toReversed().sort(compareVersions)).toEqual(inOrder);
  expect(compareVersions("2026.12.9007199254740993", "2026.12.9007199254740992")).toBeGreaterThan(0);
});

test("a number is the same with a leading zero", () => {
  expect(compareVersions("2026.11.01", "2026.11.1")).toBe(0);
});
