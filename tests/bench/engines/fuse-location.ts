import Fuse from "fuse.js";
import { BestGroups } from "./best-groups.ts";
import type { EngineKind } from "./engine.ts";
import { plain, specificity, wordsOf } from "./text.ts";

const OPTIONS = { ignoreLocation: true, threshold: 0.3 };
const asWords = (text: string): string => ` ${text} `;

/** The other way round, the line as the pattern or windows of it, finds less and takes four times as long. */
export const fuseLocation: EngineKind = {
  name: "fuse.js ignoreLocation",
  usage: "every term searched in the line, with a space on both sides; Fuse's score, longer terms first",
  prepare: () => (corpus) => {
    const patterns = corpus.terms.map((term) => ({ term, pattern: asWords(plain(term.text)) }));
    return {
      search({ description }) {
        const best = new BestGroups();
        const text = asWords(wordsOf(description).join(" "));
        for (const { term, pattern } of patterns) {
          const { isMatch, score } = Fuse.match(pattern, text, OPTIONS);
          if (isMatch) best.addTerm(term, (1 - score) * specificity(pattern));
        }
        return best.ranked();
      },
    };
  },
};
