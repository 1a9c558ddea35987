import path from "node:path";
import { build } from "vite";
import { forNode } from "../../../.tools/build/bundle.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");

/** Named as the build names them: some look for another beside themselves. */
const PROGRAMS = {
  "screening-worker": "electron/screening/worker.ts",
  "log-reader-worker": "electron/log-reader/worker.ts",
  "catalogue-reader-worker": "electron/catalogue-reader/worker.ts",
  "catalogue-worker": "electron/catalogue-package/worker.ts",
  "hub-worker": "hub/threads/worker.ts",
  cli: "electron/cli/main.ts",
  hub: "hub/main.ts",
  "hub-until-killed": "tests/support/hub/hub-program/writer.ts",
  "writer-until-killed": "tests/support/killed/writer.ts",
  "keeper-until-killed": "tests/support/killed/keeper.ts",
  "writer-until-refused": "tests/support/faults/writer.ts",
} as const satisfies Record<string, string>;

export type ProgramName = keyof typeof PROGRAMS;

/** All of them at once: what they share is bundled, and compiled by Node, only once. */
export async function bundlePrograms(folder: string): Promise<void> {
  await build({
    // The hub's pages and libsodium lie beside their packages' code.
    ...forNode(ROOT, ["@fastify/swagger-ui", "sodium-native"]),
    build: {
      ssr: true,
      outDir: folder,
      copyPublicDir: false,
      target: "node24",
      minify: false,
      rolldownOptions: {
        input: PROGRAMS,
        // Also what they share lies beside them.
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  });
}
