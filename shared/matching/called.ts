import type { Span } from "../schemas/screening.ts";
import { isBrand, type NamedKind } from "./named-kind.ts";
import type { RoledLine } from "./negation.ts";
import {
  isFancyName,
  isGenus,
  isPartyName,
  quoteAround,
  quotedSpans,
  wordsBeforeName,
} from "./proper-names.ts";
import type { Token } from "./tokens.ts";

/** `«Навигатор» балалар журналы` */
const TITLE_REACH = 2;

/** How near behind a name Kazakh and Chinese name the good: `«Феррари» қызанақ тұқымы`. */
const NAMESAKE_REACH = 2;

/** Tells whether the words `from`..`to` are a firm's, a title's, a species' or a fancy name. */
export type NameReader = (
  from: number,
  to: number,
  asked: { readonly kind: NamedKind; readonly borrowed: boolean },
) => boolean;

export function createNameReader({ tokens, has, isWord }: RoledLine, description: string): NameReader {
  const quotes = quotedSpans(description);

  const isPrintedBeside = ({ start, end }: Span): boolean =>
    tokens.some((token) => token.end <= start && has(token.index, "printed")) ||
    tokens
      .filter((token) => token.start >= end && token.before !== "gap")
      .slice(0, TITLE_REACH)
      .some(({ index }) => has(index, "printed"));

  /** `каталог «Bosch»`, `пазл, 60 деталей, «Дрон»`, `крупа «Компас»` */
  const isTitle = (quoted: Span | undefined, kind: NamedKind): boolean =>
    quoted !== undefined && (isPrintedBeside(quoted) || (!isBrand(kind) && isFancyName(tokens, quoted)));

  const isSoldAs = (words: readonly Token[]): boolean => words.some(({ index }) => has(index, "namesakes"));

  /** `семена «Феррари»`, `ткань шанель`: unquoted in its own letters it is the brand. */
  const isNamesake = (from: number, to: number, quoted: Span | undefined): boolean =>
    (quoted !== undefined || (tokens[from]?.script === "cyrillic" && tokens[from]?.before !== "comma")) &&
    (isSoldAs(wordsBeforeName(tokens, quoted?.start ?? tokens[from]?.start ?? 0)) ||
      isSoldAs(tokens.slice(to + 1, to + 1 + NAMESAKE_REACH)));

  return (from, to, { kind, borrowed }) => {
    const quoted = quoteAround(tokens, from, to, quotes);
    const line = { tokens, description };
    return (
      isPartyName(line, from, to, quoted) ||
      (isBrand(kind) && !isWord(to + 1) && isGenus(line, from, to)) ||
      (borrowed && isNamesake(from, to, quoted)) ||
      isTitle(quoted, kind)
    );
  };
}
