import path from "node:path";
import { buildDocuments } from "../build-documents.ts";
import { buildWords } from "../build-words.ts";
import { bundle } from "./bundle.ts";

export interface Part {
  /** What the build writes, from the repository's root; missing means stale. */
  readonly output: string;
  /** Files and folders that it is made from. */
  readonly inputs: readonly string[];
  build(root: string): Promise<void>;
}

const MAIN_PROCESS = ["shared", "electron", "hub", ".tools/build", "package-lock.json"];

export const PARTS = {
  main: {
    output: "dist/main.js",
    inputs: MAIN_PROCESS,
    build: (root) =>
      bundle(root, {
        entry: "electron/main.ts",
        file: "main.js",
        format: "es",
        split: true,
      }),
  },
  // A sandboxed preload script must be one CommonJS file.
  preload: {
    output: "dist/preload.cjs",
    inputs: ["shared/contract/channels.ts", "electron/preload.ts", ".tools/build", "package-lock.json"],
    build: (root) =>
      bundle(root, {
        entry: "electron/preload.ts",
        file: "preload.cjs",
        format: "cjs",
      }),
  },
  worker: {
    output: "dist/screening-worker.js",
    inputs: MAIN_PROCESS,
    build: (root) =>
      bundle(root, {
        entry: "electron/screening/worker.ts",
        file: "screening-worker.js",
        format: "es",
      }),
  },
  logReader: {
    output: "dist/log-reader-worker.js",
    inputs: MAIN_PROCESS,
    build: (root) =>
      bundle(root, {
        entry: "electron/log-reader/worker.ts",
        file: "log-reader-worker.js",
        format: "es",
      }),
  },
  catalogueReader: {
    output: "dist/catalogue-reader-worker.js",
    inputs: MAIN_PROCESS,
    build: (root) =>
      bundle(root, {
        entry: "electron/catalogue-reader/worker.ts",
        file: "catalogue-reader-worker.js",
        format: "es",
      }),
  },
  catalogueWorker: {
    output: "dist/catalogue-worker.js",
    inputs: MAIN_PROCESS,
    build: (root) =>
      bundle(root, {
        entry: "electron/catalogue-package/worker.ts",
        file: "catalogue-worker.js",
        format: "es",
      }),
  },
  cli: {
    output: "dist/cli.js",
    inputs: [...MAIN_PROCESS, ".tools/require-node.js"],
    build: (root) =>
      bundle(root, {
        entry: "electron/cli/main.ts",
        file: "cli.js",
        format: "es",
        banner: ".tools/require-node.js",
      }),
  },
  hub: {
    output: "dist/hub.js",
    inputs: ["shared", "hub", ".tools/build", ".tools/require-node.js", "package-lock.json"],
    build: (root) =>
      bundle(root, {
        entry: "hub/main.ts",
        file: "hub.js",
        format: "es",
        banner: ".tools/require-node.js",
        // It serves files that lie beside it.
        external: ["@fastify/swagger-ui"],
      }),
  },
  hubWorker: {
    output: "dist/hub-worker.js",
    inputs: ["shared", "hub", ".tools/build", "package-lock.json"],
    build: (root) =>
      bundle(root, {
        entry: "hub/threads/worker.ts",
        file: "hub-worker.js",
        format: "es",
        // Its binary lies beside it; the packed program goes without.
        external: ["sodium-native"],
      }),
  },
  words: {
    output: "dist/words",
    inputs: ["shared/matching/language", ".tools/build-words.ts", "package-lock.json"],
    build: (root) => buildWords(path.join(root, "dist/words")),
  },
  // Made of the words and the worker above, which it names.
  index: {
    output: "dist/screening-index",
    inputs: [...MAIN_PROCESS, "resources/catalogue", ".tools/build-index.ts", ".tools/build-words.ts"],
    async build(root) {
      const { buildIndex } = await import("../build-index.ts");
      buildIndex(root);
    },
  },
  documents: {
    output: "dist/documents",
    inputs: [
      "renderer/i18n",
      "resources/case",
      "shared/log",
      "electron/case-verifier",
      ".tools",
      "package-lock.json",
    ],
    build: (root) => buildDocuments(root, path.join(root, "dist/documents")),
  },
  renderer: {
    output: "dist/renderer/index.html",
    inputs: ["shared", "renderer", ".config/renderer.vite.ts", "package-lock.json"],
    async build(root) {
      const { build } = await import("vite");
      await build({
        configFile: path.join(root, ".config/renderer.vite.ts"),
        logLevel: "warn",
      });
    },
  },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof PARTS;
