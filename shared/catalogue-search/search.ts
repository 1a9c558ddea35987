import type { Catalogue } from "../schemas/catalogue.ts";
import type { CatalogueHit } from "../schemas/catalogue-view.ts";
import { type Entry, searchEntries } from "./entries.ts";
import { fold } from "./fold.ts";

export interface CatalogueSearch {
  /** The best `limit` entries, and how many there are in all. */
  find(text: string, limit: number): { hits: CatalogueHit[]; total: number };
}

/** How well an entry fits, from the best: the whole name, its beginning, a word's beginning, anything. */
const RANKS = 4;

/** Indexes a catalogue once; a search then walks all entries, which takes milliseconds at a hundred thousand. */
export function createCatalogueSearch(catalogue: Catalogue): CatalogueSearch {
  const entries = [...searchEntries(catalogue)];
  const categories = entries.filter(({ hit }) => hit.kind === "category");
  return {
    find(text, limit) {
      const words = fold(text).split(/\s+/u).filter(Boolean);
      const found = words.length === 0 ? categories : ranked(entries, words);
      return { hits: found.slice(0, limit).map(({ hit }) => hit), total: found.length };
    },
  };
}

function ranked(entries: readonly Entry[], words: readonly string[]): Entry[] {
  const byRank: Entry[][] = Array.from({ length: RANKS }, () => []);
  const phrase = words.join(" ");
  for (const entry of entries)
    if (words.every((word) => entry.text.includes(word))) byRank[rankOf(entry, phrase)]?.push(entry);
  return byRank.flat();
}

function rankOf({ name, text }: Entry, phrase: string): number {
  if (name === phrase) return 0;
  if (name.startsWith(phrase)) return 1;
  return text.includes(` ${phrase}`) ? 2 : RANKS - 1;
}
