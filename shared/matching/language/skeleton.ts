/**
 * One Latin skeleton for all alphabets: Cyrillic is transliterated, then both it and Latin text are
 * reduced so that the ways people really romanise Russian meet (mikroshemy, mikroskhemy; shch, sch).
 */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "j", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m",
  н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "Q", ч: "ch", ш: "sh", щ: "sh", ъ: "",
  ы: "i", ь: "", э: "e", ю: "iu", я: "ia", ә: "a", ғ: "g", қ: "k", ң: "n", ө: "o", ұ: "u", ү: "u", һ: "h", і: "i",
  ї: "i", є: "e", ґ: "g", ў: "u", ј: "j", љ: "l", њ: "n", ђ: "j", ћ: "ch", џ: "j",
};
const GREEK: Readonly<Record<string, string>> = {
  α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "t", ι: "i", κ: "k", λ: "l", μ: "m", ν: "n", ξ: "ks",
  ο: "o", π: "p", ρ: "r", σ: "s", ς: "s", τ: "t", υ: "i", φ: "f", χ: "h", ψ: "ps", ω: "o",
};

function romanise(word: string): string {
  let out = "";
  for (const letter of word) out += CYRILLIC[letter] ?? GREEK[letter] ?? letter;
  return out;
}

const MARKS = /\p{M}+/gu;
/** In this order. `Q` holds the sound of ц until every other c is settled. */
const CLUSTERS: readonly (readonly [RegExp, string])[] = [
  [/['’ʼ`"]/g, ""],
  [/ß/g, "ss"],
  [/[øö]/g, "o"],
  [/æ/g, "e"],
  [/ł/g, "l"],
  [/ı/g, "i"],
  [/shch|sch|sh+/g, "sh"],
  [/dzh|dj/g, "j"],
  [/zh/g, "j"],
  [/tch/g, "ch"],
  [/([kpgtr])h/g, "$1H"],
  [/kH/g, "h"],
  [/pH/g, "f"],
  [/H/g, ""],
  [/tz|ts|c(?=[eiy])/g, "Q"],
  [/ck|c(?!h)/g, "k"],
  [/qu/g, "kv"],
  [/q/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/y/g, "i"],
  [/Q/g, "c"],
];
const DOUBLED = /([a-z])\1+/g;

/** Lower-case word of any alphabet → Latin letters and digits. The same word in, the same skeleton out. */
export function skeleton(word: string): string {
  let out = romanise(word).normalize("NFD").replace(MARKS, "");
  for (const [pattern, replacement] of CLUSTERS) out = out.replace(pattern, replacement);
  return out.replace(DOUBLED, "$1");
}

const VOWELS = /[aeiou]+/g;
const VOICED: Readonly<Record<string, string>> = { b: "p", d: "t", g: "k", z: "s", v: "f", j: "s", c: "s" };

/** Sounds-alike key over a skeleton: vowels by their class, voiced consonants as unvoiced. */
export function phoneticKey(key: string): string {
  return key
    .replace(/ch|sh/g, "s")
    .replace(/[bdgzvjc]/g, (letter) => VOICED[letter] ?? letter)
    .replace(VOWELS, (vowels) => (/[ao]/.test(vowels) ? "a" : /[u]/.test(vowels) ? "u" : "i"))
    .replace(DOUBLED, "$1");
}
