import { letterTable } from "./letter-table.ts";

/**
 * One Latin skeleton for all alphabets: Cyrillic is transliterated, then both it and Latin text are
 * reduced so that the ways people really romanise Russian meet (mikroshemy, mikroskhemy; shch, sch).
 * A word passes here for every key, so it is one pass over the letters and no regular expressions.
 */
const ROMANISED = letterTable(
  "аa бb вv гg дd еe ёe жj зz иi йi кk лl мm нn оo пp рr сs тt уu фf хh цQ чch шsh щsh ъ ыi",
  "ь эe юiu яia әa ғg қk ңn өo ұu үu һh іi їi єe ґg ўu јj љl њn ђj ћch џj αa βv γg δd εe ζz",
  "ηi θt ιi κk λl μm νn ξks οo πp ρr σs ςs τt υi φf χh ψps ωo ßss øo öo æe łl ıi ' ’ ʼ `",
);

/** Clusters by first letter, longest first. `Q` is ц until the end: c alone is k or ц by what follows. */
const CLUSTERS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  s: [
    ["shch", "sh"],
    ["sch", "sh"],
    ["shh", "sh"],
  ],
  d: [
    ["dzh", "j"],
    ["dj", "j"],
  ],
  z: [["zh", "j"]],
  t: [
    ["tch", "ch"],
    ["th", "t"],
    ["tz", "c"],
    ["ts", "c"],
    ["tc", "c"],
  ],
  k: [["kh", "h"]],
  p: [["ph", "f"]],
  g: [["gh", "g"]],
  r: [["rh", "r"]],
  c: [
    ["ck", "k"],
    ["cz", "c"],
    ["ch", "ch"],
    ["ce", "ce"],
    ["ci", "ci"],
    ["cy", "ci"],
    ["c", "k"],
  ],
  q: [
    ["qu", "kv"],
    ["q", "k"],
  ],
  x: [["x", "ks"]],
  w: [["w", "v"]],
  y: [["y", "i"]],
  Q: [["Q", "c"]],
};

/** Romanisation with marks: ISO 9 and the new Kazakh alphabet. */
const MARKED = letterTable("čch šsh žj ŝsh şsh çch ûiu");

const BEYOND_ASCII = /[^ -~]/;
const MARKS = /\p{M}+/gu;

function romanise(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word;
  let out = "";
  for (const letter of word) out += ROMANISED[letter] ?? MARKED[letter] ?? letter;
  return BEYOND_ASCII.test(out) ? out.normalize("NFD").replace(MARKS, "") : out;
}

/** й as j, the way of scientific schemes: ajfon, opticheskij. */
const SHORT_I = /([aeiou])j(?![aeiou])/g;
const DOUBLED = /([a-z])\1+/g;

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
  return out.replace(SHORT_I, "$1i").replace(DOUBLED, "$1");
}

const VOWELS = /[aeiou]+/g;
const VOICED = letterTable("bp dt gk zs vf js cs");

/** Sounds-alike key over a skeleton: vowels by their class, voiced consonants as unvoiced. */
export function phoneticKey(key: string): string {
  return key
    .replace(/ch|sh/g, "s")
    .replace(/[bdgzvjc]/g, (letter) => VOICED[letter] ?? letter)
    .replace(VOWELS, (vowels) => (/[ao]/.test(vowels) ? "a" : /[u]/.test(vowels) ? "u" : "i"))
    .replace(DOUBLED, "$1");
}
