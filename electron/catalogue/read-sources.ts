import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { z } from "zod";
import { referenceProblems } from "../../shared/catalogue-package/references.ts";
import { type Catalogue, catalogueSchema } from "../../shared/schemas/catalogue.ts";

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

function readCsv(file: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  const [error] = errors;
  if (error !== undefined)
    throw new Error(`${path.basename(file)}, row ${String(error.row)}: ${error.message}`);
  return data;
}

const list = (cell: string | undefined): string[] =>
  (cell ?? "")
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function readCategories(dir: string): unknown[] {
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => readJson(path.join(dir, name)));
}

const readBrands = (file: string): unknown[] =>
  readCsv(file).map((row) => ({
    ...row,
    spellings: list(row["spellings"]),
    headings: list(row["headings"]),
    with: list(row["with"]),
  }));

const readHeadings = (file: string): unknown[] =>
  readCsv(file).map(({ heading, title_ru, title_kk, title_en }) => ({
    heading,
    title: { ru: title_ru, kk: title_kk, en: title_en },
  }));

/** The version of `resources/catalogue`, without the rest. */
export const readSourcesVersion = (dir: string): string =>
  z.object({ version: z.string() }).parse(readJson(path.join(dir, "catalogue.json"))).version;

/**
 * Reads `resources/catalogue` and validates all of it.
 * @throws Error that names the file or entry: the sources ship with the program, so this is a build fault.
 */
export function readCatalogueSources(dir: string): Catalogue {
  const manifest = readJson(path.join(dir, "catalogue.json"));
  const catalogue = catalogueSchema.parse({
    ...(typeof manifest === "object" ? manifest : {}),
    bases: readJson(path.join(dir, "bases.json")),
    categories: readCategories(path.join(dir, "categories")),
    brands: readBrands(path.join(dir, "brands.csv")),
    makers: readJson(path.join(dir, "makers.json")),
    headings: readHeadings(path.join(dir, "headings.csv")),
    contextWords: readJson(path.join(dir, "context.json")),
    pinyin: Object.fromEntries(
      readCsv(path.join(dir, "pinyin.csv")).map(({ term, pinyin }) => [term, pinyin]),
    ),
  });
  const problems = referenceProblems(catalogue);
  if (problems.length > 0) throw new Error(`catalogue sources: ${problems.join("; ")}`);
  return catalogue;
}
