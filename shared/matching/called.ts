import type { Span } from "../schemas/screening.ts";
import { isBrand, type NamedKind } from "./named-kind.ts";
import type { RoledLine } from "./negation.ts";
import { isFancyName, isGenus, isPartyName, quoteAround, quotedSpans } from "./proper-names.ts";

/** `«Навигатор» балалар журналы` */
const TITLE_REACH = 2;

/** Tells whether the words `from`..`to` are a firm's, a title's, a species' or a fancy name. */
export type NameReader = (from: number, to: number, kind: NamedKind) => boolean;

export function createNameReader({ tokens, has }: RoledLine, description: string): NameReader {
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

  return (from, to, kind) => {
    const quoted = quoteAround(tokens, from, to, quotes);
    const line = { tokens, description };
    return (
      isPartyName(line, from, to, quoted) ||
      (isBrand(kind) && isGenus(line, from, to)) ||
      isTitle(quoted, kind)
    );
  };
}
