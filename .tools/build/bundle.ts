import { globSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { InlineConfig } from "vite";

interface Bundle {
  /** From the repository's root. */
  entry: string;
  file: string;
  /** Where the file goes instead of `dist/`. */
  folder?: string;
  /** Instead of the Node that Electron carries. */
  target?: string;
  format: "es" | "cjs";
  /** A script whose text stands before everything else. */
  banner?: string;
  /** Packages that stay outside, besides those that always do. */
  external?: readonly string[];
  /** What is imported only when it is needed goes into files beside: a start neither reads nor compiles them. */
  split?: boolean;
}

/** Electron brings itself along; better-sqlite3 has a binary beside it, and is packed as a package. */
const EXTERNAL = ["electron", "better-sqlite3"];

/** What all builds for Node or Electron have in common: everything that is imported comes in, but for what is named. */
export const forNode = (root: string, external: readonly string[] = []) =>
  ({
    root,
    configFile: false,
    logLevel: "warn",
    cacheDir: path.join(root, "node_modules/.cache/vite"),
    ssr: { noExternal: true, external: [...EXTERNAL, ...external] },
  }) satisfies InlineConfig;

/** Bundles one program for Node or Electron, everything it imports included: into one file, if it is not split. */
export async function bundle(root: string, bundled: Bundle): Promise<void> {
  const { entry, file, folder = path.join(root, "dist"), target = "node24", format, banner } = bundled;
  const { name } = path.parse(file);
  // What an earlier build has split off would be packed along.
  if (bundled.split)
    for (const part of globSync(`${name}-*.js`, { cwd: folder })) rmSync(path.join(folder, part));
  const { build } = await import("vite");
  await build({
    ...forNode(root, bundled.external),
    build: {
      ssr: path.join(root, entry),
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target,
      minify: false,
      rolldownOptions: {
        output: {
          format,
          entryFileNames: file,
          chunkFileNames: `${name}-[name].js`,
          codeSplitting: bundled.split ?? false,
          banner: banner === undefined ? "" : readFileSync(path.join(root, banner), "utf8"),
        },
      },
    },
  });
}
