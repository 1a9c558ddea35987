import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { POLICY } from "../../../../shared/matching/policy.ts";

const source = readFileSync(
  path.resolve(import.meta.dirname, "../../../../shared/matching/policy.ts"),
  "utf8",
);
const blocks = source
  .slice(source.indexOf("export const POLICY"))
  .split(/\n(?= {2}\/\*\*)/)
  .slice(1);
/** The keys of the policy that stand below each comment. */
const explained = blocks.map((block) => ({
  reason: (/\/\*\*([\s\S]*?)\*\//.exec(block)?.[1] ?? "").replace(/[\s*]+/g, " ").trim(),
  keys: [...block.matchAll(/^ {2}"?([a-zA-Z]+)"?:/gm)].map((match) => match[1]),
}));

describe("every number that decides a verdict", () => {
  test.each(Object.keys(POLICY))("%s stands below a reason", (key) => {
    const block = explained.find(({ keys }) => keys.includes(key));
    expect(block?.reason.split(" ").length ?? 0).toBeGreaterThan(4);
  });

  test("a reason speaks for few numbers, so that it is theirs", () => {
    for (const { keys } of explained) expect(keys.length).toBeLessThanOrEqual(4);
  });
});

describe("the numbers fit each other", () => {
  test("a hit is more than a check, and nothing is certain", () => {
    expect(POLICY.check).toBeLessThan(POLICY.hit);
    expect(POLICY.hit).toBeLessThan(POLICY.highest);
    expect(POLICY.highest).toBeLessThan(1);
  });

  test("what is weak alone is looked at and is no hit", () => {
    for (const alone of [
      POLICY.weakTerm,
      POLICY.makerAlone,
      POLICY.makerWithPart,
      POLICY.codeListed,
      POLICY.partFamilyShort,
    ]) {
      expect(alone).toBeGreaterThanOrEqual(POLICY.check);
      expect(alone).toBeLessThan(POLICY.hit);
    }
  });

  test("what is negated, meant for something or unlisted is below a check, whatever it was before", () => {
    for (const factor of [POLICY.negated, POLICY.mentioned, POLICY.negativePhrase, POLICY.unlistedPart])
      expect(POLICY.highest * factor).toBeLessThan(POLICY.check);
  });

  test("a code that contradicts a brand never clears it", () => {
    expect(POLICY.brandAlone - POLICY.brandMisfit).toBeGreaterThanOrEqual(POLICY.check);
  });
});
