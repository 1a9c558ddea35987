import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { logWalkSchema } from "../../shared/log/verify.ts";
import { logCheckSchema } from "../../shared/schemas/log-check.ts";
import { writeSecretFile } from "../log-keys/secret-file.ts";

/** Where the program's own verification stands, kept beside the store that it looks at, not in it. */
const keptSchema = z.object({
  /** Of a walk that has not come to its end. */
  walk: logWalkSchema.nullable(),
  last: logCheckSchema.nullable(),
});
export type KeptCheck = z.infer<typeof keptSchema>;

const NOTHING: KeptCheck = { walk: null, last: null };

const checkFile = (userData: string): string => path.join(userData, "log-check.json");

/** Nothing where there is no file, or one that can not be read: then all is verified from the beginning. */
export function readLogCheck(userData: string): KeptCheck {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(checkFile(userData), "utf8")));
  } catch {
    return NOTHING;
  }
}

export function writeLogCheck(userData: string, kept: KeptCheck): void {
  writeSecretFile(checkFile(userData), JSON.stringify(kept));
}
