import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { nextVersion } from "../../../shared/catalogue-package/version.ts";
import type { ParsedRequestOf } from "../../../shared/contract/contract.ts";
import { BeketError } from "../../../shared/contract/errors.ts";
import { packageFileName, packageVersion, savePackageFile } from "../../catalogue-package/package-file.ts";
import { openPublisherKey } from "../../catalogue-package/publisher-key.ts";
import type { CatalogueReader } from "../../catalogue-reader/questions.ts";
import { newestCatalogue } from "../../store/catalogue.ts";
import { removeDraftRow } from "../../store/queries/catalogue-draft.ts";
import { appendEntry } from "../append-entry.ts";
import type { CatalogueInUse } from "../catalogue-in-use.ts";
import type { Desk } from "../desk.ts";
import { importCatalogue } from "../import-catalogue.ts";
import type { PackageOpener } from "../open-package.ts";
import { digestOfDraft, draftIn } from "./draft-row.ts";

interface Publishing {
  readonly inUse: Pick<CatalogueInUse, "loaded" | "prepare">;
  readonly reader: Pick<CatalogueReader, "pack">;
  readonly opener: PackageOpener;
  /** Where the publisher's key is, and where published packages are kept. */
  readonly keyFile: string;
  readonly packages: string;
}

/**
 * Signs the approved draft as the next version, keeps its package for others, and takes it in as any package is:
 * verified, logged, and into use at once.
 * @throws BeketError `passphrase-wrong`, `publisher-key-missing`, `catalogue-draft-outdated`
 */
export async function publishDraft(
  desk: Desk,
  { inUse, reader, opener, keyFile, packages }: Publishing,
  { passphrase, issuer, notes }: ParsedRequestOf<"catalogue-editing.publish">,
): Promise<string> {
  const approved = draftIn(desk, inUse, "approved");
  const { id: key, privateKey } = await openPublisherKey(keyFile, passphrase);
  const issued = desk.now().toISOString().slice(0, 10);
  const version = nextVersion(newestCatalogue(desk.db)?.version, issued);
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const content = await reader.pack({ version, issued, issuer, notes, privateKey: pem });
  const opened = await opener.open(content, true);
  mkdirSync(packages, { recursive: true });
  savePackageFile(path.join(packages, packageFileName(version)), Buffer.from(content, "base64"));

  desk.db.transaction("catalogue_draft.publish", () => {
    // All that takes a while: the draft must be the one that was approved still.
    const row = draftIn(desk, inUse, "approved");
    if (row.id !== approved.id || row.revision !== approved.revision)
      throw new BeketError("not-found", "another draft");
    const payload = { draft: row.id, digest: digestOfDraft(desk), version, issuer, notes, key };
    appendEntry(desk, { kind: "catalogue-published", payload });
    removeDraftRow(desk.db);
    importCatalogue(desk, inUse, opened);
  });
  return version;
}

/** The versions whose packages are kept here. */
export function publishedVersions(packages: string): string[] {
  if (!existsSync(packages)) return [];
  return readdirSync(packages).flatMap((name) => packageVersion(name) ?? []);
}

/** The package of a version that was published here, base64. @throws BeketError `not-found` */
export function publishedPackage(packages: string, version: string): { name: string; content: string } {
  const name = packageFileName(version);
  const file = path.join(packages, name);
  if (!existsSync(file)) throw new BeketError("not-found", name);
  return { name, content: readFileSync(file).toString("base64") };
}
