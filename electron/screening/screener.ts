import type { PackedCatalogue } from "../../shared/matching/compile.ts";
import { createMatcher } from "../../shared/matching/matcher.ts";
import { MATCHER_VERSION } from "../../shared/matching/policy.ts";
import { traceOf } from "../../shared/matching/trace.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";
import type { Trace } from "../../shared/schemas/trace.ts";
import { loadLexicon } from "./words.ts";

export interface Screener {
  readonly versions: { readonly catalogue: string; readonly matcher: string };
  screen(line: DeclaredLine): LineScreening;
  /** Every stage of the way, and how long it took. */
  trace(line: DeclaredLine): Trace;
}

/**
 * @param wordsDir `dist/words` as the build writes it
 * @param packed the catalogue's index; packed anew where it is missing
 */
export function createScreener(catalogue: Catalogue, wordsDir: string, packed?: PackedCatalogue): Screener {
  const lexicon = loadLexicon(wordsDir);
  const matcher = createMatcher(catalogue, lexicon, packed);
  return {
    versions: { catalogue: catalogue.version, matcher: MATCHER_VERSION },
    screen: (line) => matcher.screen(line),
    trace(line) {
      const start = performance.now();
      const inspected = matcher.inspect(line);
      return traceOf(inspected, catalogue, (performance.now() - start) * 1000);
    },
  };
}
