import "../.tools/require-node.js";
import path from "node:path";
import { defineConfig } from "vitest/config";
import { compiledReact } from "./compiled-react.ts";

const root = path.dirname(import.meta.dirname);

/** Tests start hundreds of processes, and most of a short one is compiling: the first leaves it to those after it. */
process.env["NODE_COMPILE_CACHE"] ??= path.join(root, "node_modules/.cache/node-compile");

/** No test measures time: these only end what hangs, also on a machine that is busy with other work. */
const PATIENT = 180_000;

/** The same for what a test asks again and again: Vitest's own limit is one second. */
const ASKED_AGAIN = { poll: { timeout: 60_000 } };

/** A test that fails once has failed: nothing is retried. */
export default defineConfig({
  root,
  cacheDir: "node_modules/.cache/vite",
  test: {
    retry: 0,
    // Many tests wait for processes of their own: with a worker less than there are cores, two cores are half idle.
    maxWorkers: "100%",
    // Most test files take less time than reading and compiling again what all of them use.
    isolate: false,
    globalSetup: ["tests/support/programs/name-folder.ts", "tests/support/hub/lend-postgres.ts"],
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/{unit,migrations,evaluation}/**/*.test.ts"],
          exclude: ["tests/unit/renderer/**"],
          testTimeout: PATIENT,
          expect: ASKED_AGAIN,
        },
      },
      {
        plugins: compiledReact(),
        test: {
          name: "renderer",
          environment: "jsdom",
          include: ["tests/unit/renderer/**/*.test.{ts,tsx}"],
          testTimeout: PATIENT,
          expect: ASKED_AGAIN,
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/{e2e,packaging}/**/*.test.ts"],
          globalSetup: ["tests/support/build-app.ts"],
          // Two browsers, each with its program, are as many as two cores carry.
          maxWorkers: 2,
          // After all others: a machine that is busy with them would make these wait.
          sequence: { groupOrder: 1 },
          testTimeout: PATIENT,
          expect: ASKED_AGAIN,
          hookTimeout: PATIENT,
        },
      },
    ],
  },
});
