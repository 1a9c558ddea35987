import type { Catalogue, Localized } from "../schemas/catalogue.ts";
import { createMemory } from "./memory.ts";

/** A declared code as far as it can be understood. */
export interface DeclaredCode {
  /** Digits only, a lost leading zero put back where only that makes a heading. */
  readonly digits: string;
  readonly heading: string;
  readonly title?: Localized;
  readonly problem?: "malformed-code" | "unknown-heading";
}

export interface CodeBook {
  /** Null where nothing was declared. */
  read(declared: string | undefined): DeclaredCode | null;
  /** Indexes of the categories that the code alone puts under check. */
  listedUnder(code: DeclaredCode): readonly number[];
}

const LENGTHS: ReadonlySet<number> = new Set([4, 6, 8, 10]);
/** How papers head the number when it shares a cell with its name. */
const NAME =
  /^(код\s*)?(h\.?\s*[st]\.?\s*s?\.?|тн\s*вэд(\s*еаэс)?|сэқ\s*тн|海关编码|税号)?\s*(code|код|编码)?\s*[:№#]?\s*(?=\d)/iu;
/** Digits that look-alike letters and separators of papers hide. */
const SEPARATORS = /[\s.\-–—/_]/g;
const LOOKALIKE: Readonly<Record<string, string>> = {
  О: "0",
  о: "0",
  O: "0",
  o: "0",
  З: "3",
  з: "3",
  l: "1",
  I: "1",
};

/** Chapters 01 to 09 lose their zero; a code of an even length that another chapter explains has lost none. */
const mayLackZero = (digits: string): boolean =>
  /^[1-9]/.test(digits) &&
  (LENGTHS.has(digits.length + 1) || (digits.length === 8 && digits.startsWith("10")));

export function createCodeBook(catalogue: Catalogue): CodeBook {
  const titles = new Map(catalogue.headings.map(({ heading, title }) => [heading, title]));
  const listed = Map.groupBy(
    catalogue.categories.flatMap((category, index) => category.listed.map((prefix) => ({ prefix, index }))),
    ({ prefix }) => chapterOf(prefix),
  );

  const describe = (digits: string): DeclaredCode => {
    const heading = digits.slice(0, 4);
    const title = titles.get(heading);
    if (titles.size === 0) return { digits, heading };
    return title === undefined ? { digits, heading, problem: "unknown-heading" } : { digits, heading, title };
  };

  /** Cut in the middle of a level, it says its heading still. */
  const describeMalformed = (digits: string): DeclaredCode => {
    const known = LENGTHS.has(digits.length + 1) ? describe(digits) : { digits, heading: digits.slice(0, 4) };
    return { ...known, problem: "malformed-code" };
  };

  const read = (declared: string): DeclaredCode | null => {
    const compact = declared.normalize("NFKC").trim().replace(NAME, "").replace(SEPARATORS, "");
    if (compact === "") return null;
    const digits = [...compact].map((char) => LOOKALIKE[char] ?? char).join("");
    if (!/^\d+$/.test(digits)) return { digits: "", heading: "", problem: "malformed-code" };
    const whole = LENGTHS.has(digits.length) ? describe(digits) : null;
    if (whole !== null && whole.problem === undefined) return whole;
    // A spreadsheet took the leading zero: 106 19 009 0.
    const restored = describe(`0${digits}`);
    if (restored.problem === undefined && mayLackZero(digits)) return restored;
    return whole ?? describeMalformed(digits);
  };

  const remembered = createMemory<DeclaredCode | null>();
  return {
    read: (declared) => (declared === undefined ? null : remembered.get(declared, () => read(declared))),
    listedUnder(code) {
      if (code.digits.length < 4) return [];
      return (listed.get(chapterOf(code.digits)) ?? [])
        .filter(
          ({ prefix }) =>
            code.digits.startsWith(prefix) || (code.digits.length === 4 && prefix.startsWith(code.digits)),
        )
        .map(({ index }) => index);
    },
  };
}

const chapterOf = (digits: string): string => digits.slice(0, 2);

/** Whether a declared code and one of the headings a good is known under agree, as far as both go. */
export function fits(code: DeclaredCode, headings: readonly string[]): boolean {
  return headings.some((prefix) => code.digits.startsWith(prefix) || prefix.startsWith(code.digits));
}

/** Looser: the same four digits, which is as much as papers get right. */
export function sharesHeading(code: DeclaredCode, headings: readonly string[]): boolean {
  return headings.some((prefix) => prefix.startsWith(code.heading) || code.heading.startsWith(prefix));
}
