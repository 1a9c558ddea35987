import { createHash, type KeyObject, verify } from "node:crypto";
import { type Manifest, manifestSchema, PACKAGE_LIMITS } from "../../shared/catalogue-package/manifest.ts";
import { parseCanonical } from "../../shared/catalogue-package/parse-canonical.ts";
import { referenceProblems } from "../../shared/catalogue-package/references.ts";
import { PackageRefused } from "../../shared/catalogue-package/refusal.ts";
import { rowCounts } from "../../shared/catalogue-package/row-counts.ts";
import { compareVersions } from "../../shared/catalogue-package/version.ts";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import { type Catalogue, catalogueSchema } from "../../shared/schemas/catalogue.ts";
import { decompress } from "./compress.ts";
import { type PackageParts, splitPackage } from "./container.ts";
import { keyId } from "./keys.ts";

export interface CataloguePackage {
  readonly manifest: Manifest;
  readonly catalogue: Catalogue;
}

export interface Trust {
  /** Public keys (Ed25519), of which one must have signed. */
  readonly keys: readonly KeyObject[];
  /** Version in use, which the package must be newer than; missing where there is none. */
  readonly current?: string | undefined;
}

/**
 * Reads a package that may come from anywhere: whole and trusted, or not at all.
 * @throws PackageRefused with the reason
 */
export function readPackage(file: Buffer, { keys, current }: Trust): CataloguePackage {
  const parts = splitPackage(file);
  const manifest = parseManifest(parts);
  checkSignature(parts, manifest.key, keys);
  checkNewer(manifest.version, current);
  return { manifest, catalogue: unpackCatalogue(parts, manifest) };
}

/**
 * Reads a package to look at it, never to use it: all is checked but who signed it.
 * @throws PackageRefused with the reason
 */
export function inspectPackage(file: Buffer): CataloguePackage {
  const parts = splitPackage(file);
  const manifest = parseManifest(parts);
  return { manifest, catalogue: unpackCatalogue(parts, manifest) };
}

const parseManifest = ({ manifest }: PackageParts): Manifest =>
  parseCanonical(manifestSchema, decodeUtf8(manifest));

function checkSignature({ signed, signature }: PackageParts, id: string, keys: readonly KeyObject[]): void {
  const key = keys.find((trusted) => keyId(trusted) === id);
  if (key === undefined)
    throw new PackageRefused("foreign-key", `signed with key ${id}, which is not trusted here`);
  if (!verify(null, signed, key, signature))
    throw new PackageRefused("bad-signature", "the signature is wrong");
}

function checkNewer(version: string, current: string | undefined): void {
  if (current === undefined) return;
  const order = compareVersions(version, current);
  if (order < 0) throw new PackageRefused("older", `version ${version} is older than ${current}`);
  if (order === 0) throw new PackageRefused("same-version", `version ${version} is the one in use`);
}

function unpackCatalogue({ payload }: PackageParts, manifest: Manifest): Catalogue {
  if (manifest.catalogue.size > PACKAGE_LIMITS.catalogue)
    throw new PackageRefused("too-large", "the catalogue is over the limit");
  if (!isMeasured(payload, manifest.payload))
    throw new PackageRefused("bad-signature", "the payload is not the one that was signed");
  const text = decompress(payload, manifest.catalogue.size);
  if (!isMeasured(text, manifest.catalogue))
    throw new PackageRefused("damaged", "the catalogue's hash is wrong");
  const catalogue = parseCanonical(catalogueSchema, decodeUtf8(text));
  checkAgainst(manifest, catalogue);
  return catalogue;
}

function checkAgainst({ version, issued, counts }: Manifest, catalogue: Catalogue): void {
  if (catalogue.version !== version || catalogue.issued !== issued)
    throw new PackageRefused("bad-schema", "the catalogue's version or date is not the manifest's");
  const [problem] = referenceProblems(catalogue);
  if (problem !== undefined) throw new PackageRefused("bad-schema", problem);
  const found = rowCounts(catalogue);
  if (canonicalJson(found) !== canonicalJson(counts))
    throw new PackageRefused("counts-differ", `${canonicalJson(found)} instead of ${canonicalJson(counts)}`);
}

const isMeasured = (bytes: Buffer, { size, sha256 }: Manifest["payload"]): boolean =>
  bytes.length === size && createHash("sha256").update(bytes).digest("hex") === sha256;

function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new PackageRefused("bad-schema", "not UTF-8");
  }
}
