import MiniSearch from "minisearch";
import { BestGroups } from "./best-groups.ts";
import type { EngineKind } from "./engine.ts";
import { specificity, tokensOf } from "./text.ts";

/** One edit, in long words only: edits in short ones cost it more precision than they bring. */
const fuzzy = (word: string): number | false => (word.length >= 8 ? 0.15 : false);

export const miniSearch: EngineKind = {
  name: "MiniSearch",
  usage:
    "the whole line as the query, one edit from 8 letters; share of the term's words met, longer terms first, then BM25",
  prepare: () => (corpus) => {
    const index = new MiniSearch({
      fields: ["text"],
      tokenize: tokensOf,
      processTerm: (word) => word,
      searchOptions: { fuzzy, combineWith: "OR" },
    });
    index.addAll(corpus.terms.map(({ text }, id) => ({ id, text })));
    const wordCounts = corpus.terms.map(({ text }) => new Set(tokensOf(text)).size);
    return {
      search({ description }) {
        const best = new BestGroups();
        for (const { id, terms, score } of index.search(description)) {
          const term = corpus.terms[id];
          const met = Math.min(1, terms.length / (wordCounts[id] ?? 1));
          best.addTerm(term, met ** 2 * specificity(term?.text ?? "") + score * 1e-6);
        }
        return best.ranked();
      },
    };
  },
};
