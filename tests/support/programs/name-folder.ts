import path from "node:path";
import type { TestProject } from "vitest/node";
import { fingerprint } from "../../../.tools/build/stamps.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where this run's programs are bundled, named by all they are made from. */
    readonly programs: string;
  }
}

const ROOT = path.resolve(import.meta.dirname, "../../..");
const SOURCES = ["shared", "electron", "hub", "tests/support", ".tools", "package-lock.json"];
const CACHE = path.join(ROOT, "node_modules/.cache/test-programs");

/** Once a run, as hashing all sources takes longer than most tests. */
export function setup(project: TestProject): void {
  const name = () => project.provide("programs", path.join(CACHE, fingerprint(ROOT, SOURCES).slice(0, 16)));
  name();
  project.onTestsRerun(async () => name());
}
