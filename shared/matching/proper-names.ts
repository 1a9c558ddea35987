import type { Span } from "../schemas/screening.ts";
import type { Token } from "./tokens.ts";

/** `ТОО «Дрон-Сервис»`: what stands behind or before is a firm's name. */
const LEGAL_FORM =
  /^(тоо|ооо|оао|зао|пао|ао|ип|чп|гкп|кгп|ргп|жшс|ақ|жк|осоо|чуп|магазин|store|shop|llc|llp|ltd|jsc|limited)$/;
/** Whose name stands behind it is no good: `грузополучатель Дрон Сервис`. */
const PARTY =
  /^(грузополучател[ьяюе]|получател[ьяюе]|грузоотправител[ьяюе]|отправител[ьяюе]|покупател[ьяюе]|заказчик[ау]?|экспедитор|алушы|жөнелтуші|consignee|consignor|shipper|buyer|receiver|收货人|发货人)$/;
/** What a declarant calls goods that need another word: `прибор «Тепловизор»` is one. */
const GENERAL_NAME =
  /^(прибор|издели|аппарат|устройств|станок|станк|игрушк|модел|товар|оборудован|систем|комплекс|модул|комплект|набор|техник|груз|механизм|част[ьи]|частей|детал|запчаст|запасн|комплектующ|принадлежност|parts?$|spare|accessor|device|apparatus|equipment|goods|item|model|set|system|unit|machine|toy|құрылғы|құрал|ойыншық|тауар)/;

const OPENING = /["«“„《'‘]/;
const QUOTED =
  /(?<![\p{L}\p{N}])(?:«[^»]+»|“[^”]+”|„[^“”]+[“”]|"[^"]+"|'[^']+'(?![\p{L}\p{N}])|‘[^’]+’(?![\p{L}\p{N}]))|《[^》]+》/gu;
const CLAUSE_END = /[,;.\n\r]\s/;

/** A line's words between which names are sought. */
interface NamedLine {
  readonly description: string;
  readonly tokens: readonly Token[];
}

/** Names in quotes, as spans of the text; an inch mark behind a number opens none. */
export const quotedSpans = (description: string): Span[] =>
  OPENING.test(description)
    ? Array.from(description.matchAll(QUOTED), ({ index, 0: name }) => ({
        start: index,
        end: index + name.length,
      }))
    : [];

/** The name in quotes that holds the tokens from..to. */
export function quoteAround(
  tokens: readonly Token[],
  from: number,
  to: number,
  quotes: readonly Span[],
): Span | undefined {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to]?.end ?? start;
  return quotes.find((span) => span.start <= start && end <= span.end);
}

/** A firm's name, by its legal form beside it or a party's role before it: `получатель ТОО «Дрон-Сервис»`. */
export function isPartyName(
  { tokens, description }: NamedLine,
  from: number,
  to: number,
  quoted: Span | undefined,
): boolean {
  const isOfName = (token: Token): boolean =>
    quoted !== undefined && token.start >= quoted.start && token.end <= quoted.end;
  const isBound = (left: Token | undefined, right: Token | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    (right.before === "joiner" || (isOfName(left) && isOfName(right)));
  let first = from;
  while (isBound(tokens[first - 1], tokens[first])) first -= 1;
  let last = to;
  while (isBound(tokens[last], tokens[last + 1])) last += 1;
  const isLegal = (index: number): boolean => LEGAL_FORM.test(tokens[index]?.raw ?? "");
  if ((quoted !== undefined || last > first) && (isLegal(first - 1) || isLegal(last + 1))) return true;
  const party = tokens.findLastIndex(({ raw, index }) => index < from && PARTY.test(raw));
  return party >= 0 && !CLAUSE_END.test(description.slice(tokens[party]?.end, tokens[from]?.start));
}

const EPITHET = /^[a-z]{3,}(us|um|is|oides|ensis|ii|ae|aris|ata|ica|ina|osa|ea)$/;

/** `Acer platanoides`: a genus, with its species in small letters behind it. */
export function isGenus({ tokens, description }: NamedLine, from: number, to: number): boolean {
  const epithet = tokens[to + 1];
  return (
    from === to && epithet?.before === "space" && EPITHET.test(description.slice(epithet.start, epithet.end))
  );
}

/** The clause that a name at `start` ends: `каша ячневая` in `каша ячневая «Радар»`. */
export function wordsBeforeName(tokens: readonly Token[], start: number): readonly Token[] {
  const before = tokens.filter(({ end }) => end <= start);
  const first = before.findLastIndex(({ before: mark }) => mark === "comma" || mark === "gap");
  return before.slice(Math.max(0, first));
}

/** Kazakh and English name the good behind its fancy name: `«Компас» печеньесі`. */
const POSSESSED = /[а-яәғқңөұүһі]{3}[ыі]$/;

/** `крупа «Компас здоровья»`: a good of another kind, called by a fancy name; not `прибор «Тепловизор»`. */
export function isFancyName(tokens: readonly Token[], quoted: Span): boolean {
  const before = wordsBeforeName(tokens, quoted.start);
  if (before.length > 0) return isOtherGood(before);
  const behind = tokens.filter(({ start }) => start >= quoted.end).slice(0, 2);
  return isOtherGood(behind) && behind.some(({ raw }) => POSSESSED.test(raw));
}

export const isGeneralName = ({ raw }: Token): boolean => GENERAL_NAME.test(raw);

/** Whether these words name goods of their own, by more than a general name or a number. */
export function isOtherGood(words: readonly Token[]): boolean {
  const heads = words.filter(({ script }) => script !== "digit");
  return heads.length > 0 && !heads.some(isGeneralName);
}
