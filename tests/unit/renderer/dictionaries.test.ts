import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { i18n } from "../../../renderer/i18n/i18n.ts";
import { ERROR_CODES } from "../../../shared/contract/errors.ts";
import { UI_LANGUAGES } from "../../../shared/schemas/station.ts";

const RENDERER = path.resolve(import.meta.dirname, "../../../renderer");
const PLURAL = /_(zero|one|two|few|many|other)$/;

function flatten(value: unknown, prefix = ""): Map<string, string> {
  if (typeof value === "string") return new Map([[prefix, value]]);
  const entries = Object.entries(Object(value)).flatMap(([key, part]) => [
    ...flatten(part, prefix ? `${prefix}.${key}` : key),
  ]);
  return new Map(entries);
}

const texts = Object.fromEntries(
  UI_LANGUAGES.map((language) => [
    language,
    flatten(JSON.parse(readFileSync(path.join(RENDERER, "i18n", `${language}.json`), "utf8"))),
  ]),
);
const textsOf = (language: string) => texts[language] ?? new Map<string, string>();
const bare = (keys: Iterable<string>) => [...new Set([...keys].map((key) => key.replace(PLURAL, "")))].sort();
const variables = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();

test("the three languages have the same keys", () => {
  expect(bare(textsOf("kk").keys())).toEqual(bare(textsOf("ru").keys()));
  expect(bare(textsOf("en").keys())).toEqual(bare(textsOf("ru").keys()));
});

describe.each(UI_LANGUAGES)("%s", (language) => {
  test("every text that counts has exactly the plural forms of its language", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const counted = Map.groupBy(
      [...textsOf(language).keys()].filter((key) => PLURAL.test(key)),
      (key) => key.replace(PLURAL, ""),
    );
    expect(counted.size).toBeGreaterThan(5);
    for (const [key, keys] of counted) {
      expect([key, keys.map((form) => form.slice(key.length + 1)).sort()]).toEqual([key, forms]);
    }
  });

  test("every text has the same variables as in Russian, and is not empty", () => {
    const russian = new Map(
      [...textsOf("ru")].map(([key, text]) => [key.replace(PLURAL, ""), variables(text)]),
    );
    for (const [key, text] of textsOf(language)) {
      expect([key, text.trim() === ""]).toEqual([key, false]);
      expect([key, variables(text)]).toEqual([key, russian.get(key.replace(PLURAL, ""))]);
    }
  });

  test.each(ERROR_CODES)("%s has a sentence", (code) => {
    const sentence = i18n.getFixedT(language)(`errors.${code}`);
    expect(sentence).toMatch(/^\p{L}.{15,}\.$/u);
    expect(sentence).not.toContain(code);
  });
});

test("Russian, Kazakh and English differ: no text was left untranslated", () => {
  const letters = /[\p{L}]{4,}/u;
  const same = [...textsOf("ru")].filter(
    ([key, text]) => letters.test(text.replaceAll(/\{\{.*?\}\}/g, "")) && textsOf("en").get(key) === text,
  );
  expect(same.map(([key]) => key)).toEqual(["trace.fuse"]);
});

test("every key is used by a screen, and every key that a screen uses is there", () => {
  const sources = readdirSync(RENDERER, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(RENDERER, name), "utf8"))
    .join("\n");
  const known = bare(textsOf("ru").keys());
  const literal = [...sources.matchAll(/\bt\(\s*"([^"]+)"/g)].map(([, key]) => key ?? "");
  const families = [...sources.matchAll(/\bt\(\s*`([^`$]+)\$\{/g)].map(([, prefix]) => prefix ?? "");
  expect(literal.filter((key) => !known.includes(key))).toEqual([]);
  expect(families.filter((prefix) => !known.some((key) => key.startsWith(prefix)))).toEqual([]);
  const unused = known.filter(
    (key) => !literal.includes(key) && !families.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});
