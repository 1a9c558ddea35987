import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pinyin } from "pinyin-pro";
import { categorySchema } from "../shared/schemas/catalogue.ts";

/** Writes `resources/catalogue/pinyin.csv` anew; run it after Chinese terms have changed. */

const HAN = /^\p{Script=Han}+$/u;
const catalogue = path.resolve(import.meta.dirname, "../resources/catalogue");

/** Romanisation without tones or spaces; ü as people type it. */
const romanise = (term: string): string =>
  pinyin(term, { toneType: "none", v: true, type: "array" }).join("").toLowerCase();

function chineseTerms(): string[] {
  const dir = path.join(catalogue, "categories");
  const names = readdirSync(dir, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".json"),
  );
  const terms = names.flatMap((name) =>
    categorySchema
      .parse(JSON.parse(readFileSync(path.join(dir, name), "utf8")))
      .terms.zh.map(({ text }) => text),
  );
  return [...new Set(terms)].filter((term) => HAN.test(term)).sort();
}

const rows = chineseTerms().map((term) => `${term},${romanise(term)}`);
writeFileSync(path.join(catalogue, "pinyin.csv"), `term,pinyin\n${rows.join("\n")}\n`);
