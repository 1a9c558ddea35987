import type { ContextWords } from "../schemas/catalogue.ts";
import type { Lexicon } from "./lexicon.ts";
import { createMemory } from "./memory.ts";
import { type Reading, readingsOf } from "./readings.ts";
import type { Token } from "./tokens.ts";
import type { WordForms } from "./word-forms.ts";
import type { WordHit } from "./word-hits.ts";

/**
 * One spelling that lines hold, and what the stages of a screening found out of it. It is looked up by its text
 * once for each line; each stage keeps its own answer here, null as long as nobody asked for it.
 */
export interface DeclaredWord extends Pick<Token, "raw" | "script"> {
  readonly readings: readonly Reading[];
  /** Of each reading in turn. */
  readonly forms: readonly WordForms[];
  /** An ordinary word in some reading, a romanised Russian one included. */
  readonly isKnown: boolean;
  /** What `tokenHits` says. */
  hits: readonly WordHit[] | null;
  /** The roles that the catalogue gives it. */
  roles: ReadonlySet<keyof ContextWords> | null;
}

/** The words of all lines, remembered from line to line. */
export interface DeclaredWords {
  of(token: Pick<Token, "raw" | "script">): DeclaredWord;
}

export function createDeclaredWords(lexicon: Pick<Lexicon, "forms">): DeclaredWords {
  const memory = createMemory<DeclaredWord>();
  const read = ({ raw, script }: Pick<Token, "raw" | "script">): DeclaredWord => {
    const readings = readingsOf({ raw, script });
    const forms = readings.map(({ word }) => lexicon.forms(word));
    const isKnown = forms.some(({ guarded }) => guarded);
    return { raw, script, readings, forms, isKnown, hits: null, roles: null };
  };
  return { of: (token) => memory.get(token.raw, () => read(token)) };
}
