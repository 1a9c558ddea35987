import { isComponent } from "./head-before.ts";
import type { NamedKind } from "./named-kind.ts";
import type { RoledLine } from "./negation.ts";
import { STOP_WORDS } from "./stop-words.ts";
import type { Token } from "./tokens.ts";

/** English and Chinese name the good last: the words before it tell what it is for, of or like. */

/** Shorter words, and those with numbers, are sizes and prepositions of other languages. */
const ENGLISH_WORD = /^[a-z]{3,}$/;
/** `dual band` is no watch's band. */
const NUMERAL = /^(single|dual|tri|triple|quad|multi|wide|two|three)$/;
/** A drone's shell, frame and guards are its parts. */
const HAN_PART = /[壳罩架套]$/u;

/** No comma and no `with` parts it from the word before; half of one word (`ThinkBook`) is no word beside it. */
export const belongsTo = ({ before, script, raw }: Token): boolean =>
  before !== "comma" && !(script === "latin" && before === "none") && !STOP_WORDS.has(raw);

/** A name of a good has fewer words behind it; a longer run is a text. */
const HAN_REACH = 8;

/** Index of the last word of the Chinese run that the token `index` stands in; a letter may stand in it (`T恤`). */
export function hanRunEnd(tokens: readonly Token[], index: number): number {
  const isOfRun = (token: Token | undefined): boolean => token?.script === "han" && token.before === "none";
  const isLetter = (token: Token | undefined): boolean =>
    token?.script === "latin" && token.before === "none" && token.raw.length === 1;
  let at = index;
  for (let next = at + 1; next <= index + HAN_REACH; next++) {
    if (isOfRun(tokens[next])) at = next;
    else if (!isLetter(tokens[next])) break;
  }
  return at;
}

/** `laptop 15.6 inch sleeve for men, 20 pcs`: the name ends before a count. */
const COUNT = /^(x|pcs?|pieces|units?|sets?|pairs?|packs?|lot|ea)$/;
/** Words of a name that may stand behind the term: `drone pilot t-shirt`. */
const ENGLISH_REACH = 5;

/** The rest of the English name behind the word `to`. */
function restOfEnglishName(tokens: readonly Token[], to: number): readonly Token[] {
  const behind = tokens.slice(to + 1, to + 1 + ENGLISH_REACH);
  const end = behind.findIndex(
    (token) =>
      !belongsTo(token) || !(token.script === "latin" || token.script === "digit") || COUNT.test(token.raw),
  );
  return end < 0 ? behind : behind.slice(0, end);
}

/** `drone pilot T-shirt`, `camera lens coffee mug`; `bag of 20` counts goods, and of `mug camera module` the last is the head. */
export function isBeforeOrdinaryHead({ tokens, has }: RoledLine, to: number): boolean {
  const rest = restOfEnglishName(tokens, to);
  const head = rest.findLastIndex(({ index }) => has(index, "heads"));
  return head >= 0 && tokens[to + 2 + head]?.raw !== "of" && !rest.slice(head + 1).some(isComponent);
}

/** `microphone foam covers` */
export function isBeforeEnglishHead({ tokens, has }: RoledLine, to: number): boolean {
  const [between, head] = tokens.slice(to + 1, to + 3);
  return (
    between !== undefined &&
    head !== undefined &&
    has(head.index, "accessories") &&
    !NUMERAL.test(between.raw) &&
    [between, head].every((token) => belongsTo(token) && ENGLISH_WORD.test(token.raw))
  );
}

const HEADS = ["accessories", "printed", "depictedAfter"] as const;

/** `手机遮挡贴`, `无人机停机坪` */
export function isBeforeHanHead(
  { tokens, endsAs }: RoledLine,
  to: number,
  { kind, adorns }: { readonly kind: NamedKind; readonly adorns: boolean },
): boolean {
  const last = hanRunEnd(tokens, to);
  if (last === to) return false;
  const isPart = kind === "drone" && HAN_PART.test(tokens[last]?.raw ?? "");
  if (isPart) return false;
  return HEADS.some((role) => endsAs(last, role)) || (!adorns && endsAs(last, "heads"));
}
