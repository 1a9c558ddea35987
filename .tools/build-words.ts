import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { addBeginnings, type Beginnings, createBeginnings } from "../shared/matching/language/beginnings.ts";
import type { DictionaryData, SuffixRule } from "../shared/matching/language/dictionary.ts";
import { hashText } from "../shared/matching/language/hash.ts";

/** Turns hunspell dictionaries into the compact word sets that the matcher's guard and lemmas need. */

const require = createRequire(import.meta.url);
const fold = (word: string): string => word.toLowerCase().replaceAll("ё", "е");

function parseRules(affixes: string): Record<string, SuffixRule[]> {
  const rules: Record<string, SuffixRule[]> = {};
  for (const line of affixes.split("\n")) {
    const [kind, flag, strip, add, condition] = line.trim().split(/\s+/);
    if (
      kind !== "SFX" ||
      flag === undefined ||
      strip === undefined ||
      add === undefined ||
      condition === undefined
    )
      continue;
    const suffix = fold(add.replace(/\/.*$/, "")).replace(/^0$/, "");
    const rule = { flag, strip: strip === "0" ? "" : fold(strip), condition: fold(condition) };
    const list = rules[suffix] ?? [];
    rules[suffix] = list;
    if (!list.some((r) => r.flag === flag && r.strip === rule.strip && r.condition === rule.condition))
      list.push(rule);
  }
  return rules;
}

function parseWords(words: string, keep: (word: string) => boolean): Map<string, string> {
  const flags = new Map<string, string>();
  for (const line of words.split("\n").slice(1)) {
    const [word, marks = ""] = line.trim().split("/");
    if (word === undefined || word === "" || !keep(word)) continue;
    const folded = fold(word);
    flags.set(folded, [...new Set((flags.get(folded) ?? "") + marks)].sort().join(""));
  }
  return flags;
}

function compile(words: Map<string, string>, rules: Record<string, SuffixRule[]>): DictionaryData {
  const byHash = new Map<number, string>();
  for (const [word, marks] of words) {
    const hash = hashText(word);
    byHash.set(hash, [...new Set((byHash.get(hash) ?? "") + marks)].sort().join(""));
  }
  const hashes = [...byHash.keys()].sort((a, b) => a - b);
  const flagSets = [...new Set(byHash.values())].sort();
  const indexOf = new Map(flagSets.map((set, index) => [set, index]));
  return {
    lemmas: Uint32Array.from(hashes),
    flags: Uint16Array.from(hashes, (hash) => indexOf.get(byHash.get(hash) ?? "") ?? 0),
    flagSets,
    rules,
    beginnings: beginningsOf(words, rules),
  };
}

function beginningsOf(words: Map<string, string>, rules: Record<string, readonly SuffixRule[]>): Beginnings {
  const beginnings = createBeginnings();
  const all = Object.entries(rules).flatMap(([add, list]) => list.map((rule) => ({ ...rule, add })));
  const byFlag = Map.groupBy(all, ({ flag }) => flag);
  for (const [word, flags] of words) {
    addBeginnings(beginnings, word);
    for (const flag of flags)
      for (const { strip, add } of byFlag.get(flag) ?? [])
        if (word.endsWith(strip)) addBeginnings(beginnings, word.slice(0, word.length - strip.length) + add);
  }
  return beginnings;
}

async function write(outDir: string, language: string, data: DictionaryData): Promise<void> {
  const { lemmas, flags, flagSets, rules, beginnings } = data;
  await writeFile(path.join(outDir, `${language}.lemmas.bin`), new Uint8Array(lemmas.buffer));
  await writeFile(path.join(outDir, `${language}.flags.bin`), new Uint8Array(flags.buffer));
  await writeFile(path.join(outDir, `${language}.beginnings.bin`), new Uint8Array(beginnings.buffer));
  await writeFile(path.join(outDir, `${language}.rules.json`), JSON.stringify({ flagSets, rules }));
}

/**
 * Names of people and places are left out: a surname that is also a brand must not guard the brand,
 * and nobody declares them as goods. In the sources they are the capitalised entries.
 */
const isCommonWord = (word: string): boolean => /^\p{Ll}[\p{Ll}'-]*$/u.test(word) && word.length > 1;

/** Writes `<language>.{lemmas.bin,flags.bin,beginnings.bin,rules.json}` for Russian and English into `outDir`. */
export async function buildWords(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  for (const language of ["ru", "en"]) {
    const folder = path.dirname(require.resolve(`dictionary-${language}`));
    const [affixes, words] = await Promise.all([
      readFile(path.join(folder, "index.aff"), "utf8"),
      readFile(path.join(folder, "index.dic"), "utf8"),
    ]);
    await write(outDir, language, compile(parseWords(words, isCommonWord), parseRules(affixes)));
    await writeFile(
      path.join(outDir, `${language}.license.txt`),
      await readFile(path.join(folder, "license"), "utf8"),
    );
  }
}

if (import.meta.main) await buildWords(path.resolve(import.meta.dirname, "../dist/words"));
