/**
 * Letters that a reader takes for another: Unicode's confusables that lie on a keyboard or in a
 * character map of the region. Case matters here: Н looks like H, н does not look like h.
 */

type Twins = Readonly<Record<string, readonly string[]>>;

/** Each string is one glyph in several alphabets: Cyrillic, then Latin, then Greek (`-` for none). */
const GLYPHS = [
  "аaα",
  "А A Α",
  "В B Β",
  "еeε",
  "Е E Ε",
  "К K Κ",
  "кkκ",
  "М M Μ",
  "Н H Η",
  "оoο",
  "О O Ο",
  "рpρ",
  "Р P Ρ",
  "сcϲ",
  "С C Ϲ",
  "Т T Τ",
  "т-τ",
  "уyγ",
  "У Y Υ",
  "хxχ",
  "Х X Χ",
  "іiι",
  "І I Ι",
  "јj-",
  "Ј J -",
  "ѕs-",
  "Ѕ S -",
  "һh-",
  "Һ H -",
  "ԁd-",
  "ԛq-",
  "ԝw-",
  "З - -",
  "Ү Y Υ",
  "- Z Ζ",
  "- N Ν",
  "-vν",
  "-uυ",
  "п-π",
  "Ф - Φ",
  "Г - Γ",
  "Л - Λ",
  "П - Π",
].map((glyph) => [...glyph.replaceAll(" ", "")]);

function between(from: 0 | 1 | 2, to: 0 | 1 | 2): Twins {
  const pairs = GLYPHS.flatMap((glyph) => {
    const a = glyph[from];
    const b = glyph[to];
    return a === undefined || b === undefined || a === "-" || b === "-" ? [] : [[a, b] as const];
  });
  return collect(pairs);
}

function collect(pairs: readonly (readonly [string, string])[]): Twins {
  const twins: Record<string, string[]> = {};
  for (const [from, to] of pairs) twins[from] = [...(twins[from] ?? []), to];
  return twins;
}

const merge = (...tables: readonly Twins[]): Twins =>
  collect(
    tables.flatMap((table) =>
      Object.entries(table).flatMap(([from, twins]) => twins.map((to) => [from, to] as const)),
    ),
  );

/** Kazakh letters that pass for Russian ones at a glance. */
const KAZAKH: Twins = {
  о: ["ө"],
  О: ["Ө"],
  к: ["қ"],
  К: ["Қ"],
  н: ["ң"],
  Н: ["Ң"],
  г: ["ғ"],
  Г: ["Ғ"],
  у: ["ұ", "ү"],
  У: ["Ұ", "Ү"],
  а: ["ә"],
  А: ["Ә"],
};
/** Accents that Latin keyboards give. */
const ACCENTS: Twins = {
  a: ["á", "à", "ä", "ā", "ạ"],
  e: ["é", "è", "ë", "ē", "ẹ"],
  o: ["ó", "ò", "ö", "ō", "ọ"],
  u: ["ú", "ù", "ü"],
  i: ["í", "ï", "ı"],
  c: ["ç", "ć"],
  n: ["ñ", "ń"],
  s: ["ś", "ş"],
};
const DIGITS: Twins = {
  О: ["0"],
  о: ["0"],
  З: ["3"],
  з: ["3"],
  б: ["6"],
  ч: ["4"],
  O: ["0"],
  o: ["0"],
  I: ["1"],
  l: ["1"],
  i: ["1"],
  S: ["5"],
  s: ["5"],
  E: ["3"],
  e: ["3"],
  B: ["8"],
  a: ["4"],
};

const letters = "abcdefghijklmnopqrstuvwxyz";
const block = (start: number): Twins =>
  collect([...letters].map((letter, i) => [letter, String.fromCodePoint(start + i)] as const));

/** Tables by name; each maps a letter to its twins. */
export const LOOKALIKES: Readonly<Record<string, Twins>> = {
  "Latin in Cyrillic": between(0, 1),
  "Cyrillic in Latin": between(1, 0),
  Greek: merge(between(0, 2), between(1, 2)),
  "any alphabet": merge(between(0, 1), between(1, 0), between(0, 2), between(1, 2)),
  "Kazakh in Russian": KAZAKH,
  accents: ACCENTS,
  digits: DIGITS,
  "full width": block(0xff41),
  mathematical: block(0x1d41a),
};
