import { cutHan } from "./han.ts";
import { merge } from "./regroup.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A shorter word across a gap is there by chance: Chinese papers part phrases by spaces. */
const SHORTEST_CUT = 4;

/** Joins Chinese neighbours where a word of the catalogue runs across what parts them: `光纤激 光切割机`. */
export function joinCutHan(tokens: readonly Token[], vocabulary: Vocabulary): readonly Token[] {
  if (!tokens.some((token, at) => isHanPair(tokens[at - 1], token))) return tokens;
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    if (before !== undefined && isHanPair(before, token) && isCut(before.raw, token.raw, vocabulary))
      joined.splice(-1, 1, merge([before, token], joined.length - 1));
    else joined.push({ ...token, index: joined.length });
  }
  return joined;
}

const isHanPair = (before: Token | undefined, token: Token): boolean =>
  before?.script === "han" &&
  token.script === "han" &&
  (token.before === "space" || token.before === "joiner" || token.before === "spaced-joiner");

function isCut(before: string, after: string, vocabulary: Vocabulary): boolean {
  let end = 0;
  return cutHan(before + after, vocabulary).some((length) => {
    const start = end;
    end += length;
    const crosses = start < before.length && before.length < end;
    return (
      crosses &&
      length >= SHORTEST_CUT &&
      vocabulary
        .hanFrom((before + after).slice(start, start + 2))
        .includes((before + after).slice(start, end))
    );
  });
}
