import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

/** The version in the program's `package.json`. */
export function programVersion(root: string): string {
  const parsed = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")));
  return parsed.version;
}
