import { type CaseFolder, openCase, sha256 } from "./case-folder.ts";
import { findProblems } from "./find-problems.ts";

/** `node verify.mjs [FOLDER]`: whether an unpacked case is what the post gave out. Exit code 0, 1 or 2. */
const folder = process.argv[2] ?? import.meta.dirname;
try {
  process.exitCode = report(openCase(folder));
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  process.stderr.write(`The case can not be read / Дело не читается: ${why}\n`);
  process.exitCode = 2;
}

function report(opened: CaseFolder): number {
  const { entries, manifest, key } = opened;
  const problems = findProblems(opened);
  for (const problem of problems) process.stdout.write(`${problem}\n`);
  const fingerprint = sha256(key.export({ type: "spki", format: "der" }));
  process.stdout.write(`Key / Ключ: ${fingerprint}\n`);
  if (problems.length > 0) return 1;
  process.stdout.write(`OK: ${entries.length} entries, ${Object.keys(manifest.files).length} files\n`);
  return 0;
}
