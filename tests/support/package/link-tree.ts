import { linkSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";

/** A folder as it is, its files by other names: one is taken away here and stays there. Nothing in it may be written to. */
export function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkSync(source, target);
  }
}
