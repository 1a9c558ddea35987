import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import { buildDocuments } from "../../.tools/build-documents.ts";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** `dist/documents` as the build makes it, for the tests of one file. */
export function documentsFolder(): { readonly path: string } {
  const folder = { path: "" };
  beforeAll(async () => {
    folder.path = mkdtempSync(path.join(tmpdir(), "beket-documents-"));
    await buildDocuments(ROOT, folder.path);
  }, 60_000);
  afterAll(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}
