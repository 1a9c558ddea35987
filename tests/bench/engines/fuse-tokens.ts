import Fuse from "fuse.js";
import { BestGroups } from "./best-groups.ts";
import type { EngineKind } from "./engine.ts";
import { plain, tokensOf } from "./text.ts";

const LIMIT = 200;

export const fuseTokens: EngineKind = {
  name: "fuse.js token search",
  usage:
    "the whole line as the query; Fuse's score times the share of the term's words that stand in the line",
  prepare: () => (corpus) => {
    const texts = corpus.terms.map(({ text }) => plain(text));
    const fuse = new Fuse(texts, {
      useTokenSearch: true,
      includeScore: true,
      ignoreLocation: true,
      threshold: 0.3,
      tokenize: tokensOf,
    });
    return {
      search({ description }) {
        const best = new BestGroups();
        const declared = new Set(tokensOf(description));
        for (const { item, refIndex, score = 1 } of fuse.search(plain(description), { limit: LIMIT })) {
          const words = tokensOf(item);
          const met = words.filter((word) => declared.has(word)).length;
          best.addTerm(corpus.terms[refIndex], ((1 - score) * met) / words.length);
        }
        return best.ranked();
      },
    };
  },
};
