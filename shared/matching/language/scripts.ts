export type Script = "latin" | "cyrillic" | "greek" | "han" | "digit" | "other";

/** The script of one lower-case UTF-16 code unit. Accented Latin counts as Latin. */
export function scriptOf(code: number): Script {
  if (code >= 0x30 && code <= 0x39) return "digit";
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f && code !== 0xf7)) return "latin";
  if (code >= 0x400 && code <= 0x52f) return "cyrillic";
  if (code >= 0x370 && code <= 0x3ff) return "greek";
  if ((code >= 0x3400 && code <= 0x9fff) || code === 0x3007) return "han";
  return "other";
}

/** Look-alikes after case folding: some pairs look alike only as capitals (Н and H, В and B). */
const CYRILLIC_TO_LATIN: Readonly<Record<string, string>> = {
  а: "a", в: "b", с: "c", е: "e", н: "h", к: "k", м: "m", о: "o", р: "p", т: "t", х: "x", у: "y",
  і: "i", ј: "j", ѕ: "s", ԁ: "d", ԛ: "q", ԝ: "w", һ: "h", ү: "y", ѵ: "v", ӏ: "l", г: "r", п: "n", и: "u", ё: "e",
};
const LATIN_TO_CYRILLIC: Readonly<Record<string, string>> = {
  a: "а", b: "в", c: "с", e: "е", h: "н", k: "к", m: "м", o: "о", p: "р", t: "т", x: "х", y: "у",
  i: "і", r: "г", n: "п", u: "и", á: "а", é: "е", ó: "о", ë: "е",
};
const GREEK_TO_LATIN: Readonly<Record<string, string>> = {
  α: "a", β: "b", ε: "e", ζ: "z", η: "h", ι: "i", κ: "k", μ: "m", ν: "v", ο: "o", ρ: "p", τ: "t", υ: "y", χ: "x", ϲ: "c",
};
const GREEK_TO_CYRILLIC: Readonly<Record<string, string>> = {
  α: "а", β: "в", ε: "е", η: "н", κ: "к", μ: "м", ο: "о", ρ: "р", τ: "т", υ: "у", χ: "х", λ: "л", φ: "ф", γ: "г", π: "п", ϲ: "с",
};
const DIGIT_TO_CYRILLIC: Readonly<Record<string, string>> = { "0": "о", "3": "з", "4": "ч", "6": "б" };
const DIGIT_TO_LATIN: Readonly<Record<string, string>> = { "0": "o", "1": "l", "3": "e", "5": "s", "8": "b" };

/** Letters whose capitals are the same glyph in both alphabets: a whole word of them can be read either way. */
const SAME_GLYPH = /^[авекмнорстухіјѕһ]+$|^[abcehikmoprstxyj]+$/;
export const readsInBothAlphabets = (word: string): boolean => SAME_GLYPH.test(word);

const CYRILLIC_FROM = { ...LATIN_TO_CYRILLIC, ...GREEK_TO_CYRILLIC };
const LATIN_FROM = { ...CYRILLIC_TO_LATIN, ...GREEK_TO_LATIN };

/** The word with every foreign letter replaced by its look-alike, or null where a letter has none. */
function foldTo(word: string, target: "latin" | "cyrillic", digits: boolean): string | null {
  const table = target === "latin" ? LATIN_FROM : CYRILLIC_FROM;
  const digitTable = target === "latin" ? DIGIT_TO_LATIN : DIGIT_TO_CYRILLIC;
  let folded = "";
  for (const letter of word) {
    const script = scriptOf(letter.charCodeAt(0));
    if (script === target || (script === "digit" && !digits)) folded += letter;
    else {
      const twin = script === "digit" ? digitTable[letter] : table[letter];
      if (twin === undefined) return null;
      folded += twin;
    }
  }
  return folded;
}

export const foldToLatin = (word: string, digits = false): string | null => foldTo(word, "latin", digits);
export const foldToCyrillic = (word: string, digits = false): string | null => foldTo(word, "cyrillic", digits);
