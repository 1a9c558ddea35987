import uFuzzy from "@leeoniya/ufuzzy";
import { BestGroups } from "./best-groups.ts";
import type { EngineKind } from "./engine.ts";
import { lengthRatio, plain, specificity, windowsOf } from "./text.ts";

/** Its universal Unicode mode is ten times slower than naming the letters. */
const ALPHA = "a-zа-яәғқңөұүһі\u4e00-\u9fff";

const FUZZY_FROM = 8;

/** One edit, in long words only: as with MiniSearch, edits in short ones cost more precision than they bring. */
function rulesFor(word: string): ReturnType<NonNullable<uFuzzy.Options["intraRules"]>> {
  const edits = word.length >= FUZZY_FROM ? 1 : 0;
  return {
    intraSlice: [1, Number.POSITIVE_INFINITY],
    intraIns: edits,
    intraSub: edits,
    intraTrn: edits,
    intraDel: edits,
  };
}

export const ufuzzy: EngineKind = {
  name: "uFuzzy",
  usage:
    "windows of 1-3 words as queries, one edit from 8 letters; how much of the term a window covers, longer terms first",
  prepare: () => (corpus) => {
    const index = new uFuzzy({ alpha: ALPHA, intraMode: 1, intraRules: rulesFor });
    const texts = corpus.terms.map(({ text }) => plain(text));
    return {
      search({ description }) {
        const best = new BestGroups();
        for (const window of windowsOf(description)) {
          for (const id of index.filter(texts, window) ?? []) {
            const text = texts[id] ?? "";
            best.addTerm(corpus.terms[id], lengthRatio(window, text) * specificity(text));
          }
        }
        return best.ranked();
      },
    };
  },
};
