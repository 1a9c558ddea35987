import path from "node:path";
import { loadLexicon } from "../../../electron/screening/words.ts";
import { createMatcher } from "../../../shared/matching/matcher.ts";
import { BestGroups } from "./best-groups.ts";
import type { EngineKind } from "./engine.ts";

export const WORDS_DIR = path.resolve(import.meta.dirname, "../../../dist/words");

export const beket: EngineKind = {
  name: "Beket",
  usage: "the line as declared, with its code",
  prepare() {
    const lexicon = loadLexicon(WORDS_DIR);
    return ({ catalogue }) => {
      const matcher = createMatcher(catalogue, lexicon);
      return {
        search(line) {
          const { matches, lowered } = matcher.screen(line);
          const best = new BestGroups();
          for (const { group, score } of [...matches, ...lowered]) best.add(group, score);
          return best.ranked();
        },
      };
    };
  },
};
