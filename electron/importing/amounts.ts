export type DecimalMark = "," | ".";

/** A number as a cell writes it, and the words that stand with it: `12 шт`, `$1,000.50`. */
export interface Amount {
  /** Negative where the cell says so. */
  readonly number: number;
  /** In lower case, without a full stop; empty when the number stands alone. */
  readonly unit: string;
}

const LONGEST_AMOUNT = 60;
const NUMBER = String.raw`\d(?:[\d ',.]*\d)?`;
const UNIT = String.raw`[\p{L}\p{Sc}][\p{L}\p{Sc} ./]*[²³23]?`;
const AMOUNT = new RegExp(String.raw`^(${UNIT}|\p{Sc})? ?([-(]?) ?(${NUMBER})\)? ?(${UNIT})?\.?$`, "u");

/**
 * Reads an amount, or gives `undefined`. A lone comma or point is decimal (`1,234` kg is a little more
 * than one) unless the file has shown by `mark` that it writes the other one.
 */
export function readAmount(text: string, mark: DecimalMark | undefined): Amount | undefined {
  const parts = amountParts(text);
  if (!parts) return undefined;
  const [, before = "", minus, digits = "", after = ""] = parts;
  const number = readNumber(digits, mark);
  if (number === undefined) return undefined;
  return {
    number: minus === "" ? number : -number,
    unit: (after || before).replace(/[. ]+$/, "").toLowerCase(),
  };
}

/** Which mark a file's numbers must mean as decimal, by those of them that can be read in one way only. */
export function decimalMark(texts: Iterable<string>): DecimalMark | undefined {
  const seen = { ",": 0, ".": 0 };
  for (const text of texts) {
    const mark = evidentMark(amountParts(text)?.[3] ?? "");
    if (mark) seen[mark] += 1;
  }
  if (seen[","] === seen["."]) return undefined;
  return seen[","] > seen["."] ? "," : ".";
}

function evidentMark(digits: string): DecimalMark | undefined {
  const marks = [...digits.matchAll(/[,.]/g)];
  const last = marks.at(-1);
  if (!last) return undefined;
  const mark = last[0] === "," ? "," : ".";
  const other = mark === "," ? "." : ",";
  if (marks.some(([char]) => char !== mark)) return mark;
  if (marks.length > 1) return other;
  // A single mark before three digits could also part the thousands, but not after a leading zero.
  return /^0\D/.test(digits) || digits.length - last.index - 1 !== 3 ? mark : undefined;
}

function readNumber(digits: string, mark: DecimalMark | undefined): number | undefined {
  const compact = digits.replace(/(?<=\d)[ '](?=\d{3}(?!\d))/g, "");
  if (/[ ']/.test(compact)) return undefined;
  const decimal = evidentMark(compact) ?? mark ?? (compact.includes(",") ? "," : ".");
  const [integer = "", fraction = "", ...more] = compact.split(decimal);
  const thousands = decimal === "," ? "." : ",";
  const grouped = new RegExp(`^\\d{1,3}(?:[${thousands}]\\d{3})+$`);
  if (more.length > 0 || /\D/.test(fraction) || (/\D/.test(integer) && !grouped.test(integer)))
    return undefined;
  const number = Number(`${integer.replace(/\D/g, "")}.${fraction}`);
  return Number.isFinite(number) ? number : undefined;
}

function amountParts(text: string): RegExpExecArray | null {
  return text.length > LONGEST_AMOUNT ? null : AMOUNT.exec(plain(text));
}

/** Every kind of space and apostrophe as one of its kind, every minus as a hyphen. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[−–—]/g, "-")
    .trim();
}
