/**
 * One Latin skeleton for all alphabets: Cyrillic is transliterated, then both it and Latin text are
 * reduced so that the ways people really romanise Russian meet (mikroshemy, mikroskhemy; shch, sch).
 * A word passes here for every key, so it is one pass over the letters and no regular expressions.
 */
const ROMANISED: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "e", ж: "j", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m",
  н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "Q", ч: "ch", ш: "sh", щ: "sh", ъ: "",
  ы: "i", ь: "", э: "e", ю: "iu", я: "ia", ә: "a", ғ: "g", қ: "k", ң: "n", ө: "o", ұ: "u", ү: "u", һ: "h", і: "i",
  ї: "i", є: "e", ґ: "g", ў: "u", ј: "j", љ: "l", њ: "n", ђ: "j", ћ: "ch", џ: "j",
  α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "t", ι: "i", κ: "k", λ: "l", μ: "m", ν: "n", ξ: "ks",
  ο: "o", π: "p", ρ: "r", σ: "s", ς: "s", τ: "t", υ: "i", φ: "f", χ: "h", ψ: "ps", ω: "o",
  ß: "ss", ø: "o", ö: "o", æ: "e", ł: "l", ı: "i", "'": "", "’": "", ʼ: "", "`": "",
};

/** Clusters by first letter, longest first. `Q` is ц until the end: c alone is k or ц by what follows. */
const CLUSTERS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  s: [["shch", "sh"], ["sch", "sh"], ["shh", "sh"]],
  d: [["dzh", "j"], ["dj", "j"]],
  z: [["zh", "j"]],
  t: [["tch", "ch"], ["th", "t"], ["tz", "c"], ["ts", "c"]],
  k: [["kh", "h"]],
  p: [["ph", "f"]],
  g: [["gh", "g"]],
  r: [["rh", "r"]],
  c: [["ck", "k"], ["ch", "ch"], ["ce", "ce"], ["ci", "ci"], ["cy", "ci"], ["c", "k"]],
  q: [["qu", "kv"], ["q", "k"]],
  x: [["x", "ks"]],
  w: [["w", "v"]],
  y: [["y", "i"]],
  Q: [["Q", "c"]],
};

const ASCII = /^[\x00-\x7f]*$/;
const MARKS = /\p{M}+/gu;

function romanise(word: string): string {
  if (ASCII.test(word)) return word;
  let out = "";
  for (const letter of word) out += ROMANISED[letter] ?? letter;
  return ASCII.test(out) ? out : out.normalize("NFD").replace(MARKS, "");
}

const isLetter = (char: string): boolean => char >= "a" && char <= "z";

/** Lower-case word of any alphabet → Latin letters and digits. The same word in, the same skeleton out. */
export function skeleton(word: string): string {
  const latin = romanise(word);
  let out = "";
  for (let at = 0; at < latin.length; ) {
    const letter = latin.charAt(at);
    const cluster = CLUSTERS[letter]?.find(([text]) => latin.startsWith(text, at));
    const sound = cluster?.[1] ?? letter;
    // A doubled letter is spelt once: процессор, процесор.
    const repeats = isLetter(sound.charAt(0)) && out.endsWith(sound.charAt(0));
    out += repeats ? sound.slice(1) : sound;
    at += cluster?.[0].length ?? 1;
  }
  return out;
}

const DOUBLED = /([a-z])\1+/g;
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
