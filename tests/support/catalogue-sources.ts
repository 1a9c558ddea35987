import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";

/** Writes a catalogue as a folder of sources, in the shape of `resources/catalogue`. */
export function writeCatalogueSources(folder: string, catalogue: Catalogue): void {
  const { version, issued, bases, categories, brands, makers, headings, contextWords, pinyin } = catalogue;
  const write = (name: string, content: unknown): void => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  };
  const table = (fields: string[], data: unknown[]): string => Papa.unparse({ fields, data });
  write("catalogue.json", { version, issued });
  write("bases.json", bases);
  for (const category of categories) write(`categories/${category.group}/${category.id}.json`, category);
  write(
    "brands.csv",
    table(
      ["id", "name", "spellings", "country", "category", "headings", "rule", "with", "provenance"],
      brands.map((brand) => ({
        ...brand,
        spellings: brand.spellings.join("|"),
        headings: brand.headings.join("|"),
        with: brand.with.join("|"),
      })),
    ),
  );
  write("makers.json", makers);
  write(
    "headings.csv",
    table(
      ["heading", "title_ru", "title_kk", "title_en"],
      headings.map(({ heading, title }) => [heading, title.ru, title.kk, title.en]),
    ),
  );
  write("context.json", contextWords);
  write("pinyin.csv", table(["term", "pinyin"], Object.entries(pinyin)));
}
