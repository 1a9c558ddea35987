import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Part } from "./parts.ts";

/** Remembers of each part what it was made from, by content: a checkout that touches times changes nothing. */
export function createStamps(root: string) {
  const folder = path.join(root, "node_modules/.cache/beket-build");
  const stampFile = (name: string) => path.join(folder, name);
  return {
    isStale(name: string, part: Part): boolean {
      if (!existsSync(path.join(root, part.output)) || !existsSync(stampFile(name))) return true;
      return readFileSync(stampFile(name), "utf8") !== fingerprint(root, part.inputs);
    },
    /** A build that breaks off leaves no stamp, and the stamp is of what stood there when it began. */
    async around(name: string, part: Part, build: () => Promise<void>): Promise<void> {
      const stamp = fingerprint(root, part.inputs);
      rmSync(stampFile(name), { force: true });
      await build();
      mkdirSync(folder, { recursive: true });
      writeFileSync(stampFile(name), stamp);
    },
  };
}

/** Of the content of all files and folders named, from the repository's root. */
export function fingerprint(root: string, inputs: readonly string[]): string {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const file of filesOf(root, input))
      hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest("hex");
}

function filesOf(root: string, input: string): string[] {
  if (statSync(path.join(root, input)).isFile()) return [input];
  return readdirSync(path.join(root, input), {
    recursive: true,
    withFileTypes: true,
  })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort();
}
