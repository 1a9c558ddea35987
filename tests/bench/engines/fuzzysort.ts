import { go, snapshot } from "fuzzysort";
import { BestGroups } from "./best-groups.ts";
import type { EngineKind } from "./engine.ts";
import { lengthRatio, plain, specificity, windowsOf } from "./text.ts";

const OPTIONS = { limit: 50, threshold: 0.5 };

export const fuzzysort: EngineKind = {
  name: "fuzzysort",
  usage:
    "windows of 1-3 words as queries; its score times how much of the term a window covers, longer terms first",
  prepare: () => (corpus) => {
    const targets = snapshot(
      corpus.terms.map((term) => ({ term, text: plain(term.text) })),
      { key: "text" },
    );
    return {
      search({ description }) {
        const best = new BestGroups();
        for (const window of windowsOf(description)) {
          for (const { obj, score } of go(window, targets, OPTIONS))
            best.addTerm(obj.term, score * lengthRatio(window, obj.text) * specificity(obj.text));
        }
        return best.ranked();
      },
    };
  },
};
