import { romanisedStemLength } from "./endings.ts";
import { HASH_START, hashCode } from "./hash.ts";
import { letterTable } from "./letter-table.ts";
import { textOf } from "./text-of.ts";

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

/** The letters of a word as codes, in memory that is used again: every word passes here many times. */
export interface Codes {
  codes: Uint16Array;
  length: number;
}
const createCodes = (): Codes => ({ codes: new Uint16Array(256), length: 0 });
const LATIN = createCodes();
const SOUNDS = createCodes();
/** The skeleton in question. */
const KEY = createCodes();
/** What one letter may stand for at the most (щ, shch), and room for letters taken apart from their marks. */
const MOST_PER_LETTER = 8;

function makeRoom(letters: number): void {
  const room = letters * MOST_PER_LETTER;
  if (LATIN.codes.length >= room) return;
  LATIN.codes = new Uint16Array(room);
  SOUNDS.codes = new Uint16Array(room);
  KEY.codes = new Uint16Array(room);
}

function push(to: Codes, code: number): void {
  to.codes[to.length] = code;
  to.length += 1;
}

const codesOf = (text: string): number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const DELETE = 0x7f;
/** Letters that no table has: their marks are taken off. */
const UNKNOWN = 0xffff;
const SECOND = 8;
/**
 * By code what a letter is in Latin: none, one or two letters, the second one in the upper byte. Latin, Greek
 * and Cyrillic; what lies beyond (a curly apostrophe) is rare.
 */
const ROMAN = Uint16Array.from({ length: 0x530 }, (_, code) => {
  const letter = String.fromCharCode(code);
  const text = ROMANISED[letter] ?? MARKED[letter];
  if (text !== undefined) return text === "" ? 0 : text.charCodeAt(0) | ((text.charCodeAt(1) || 0) << SECOND);
  return code < DELETE ? code : UNKNOWN;
});

interface Cluster {
  readonly letters: readonly number[];
  readonly sound: readonly number[];
}
const clusterOf = ([text, sound]: readonly [string, string]): Cluster => ({
  letters: codesOf(text),
  sound: codesOf(sound),
});
const CLUSTERS_BY_CODE: readonly (readonly Cluster[] | undefined)[] = Array.from({ length: 128 }, (_, code) =>
  CLUSTERS[String.fromCharCode(code)]?.map(clusterOf),
);

const MARKS = /\p{M}+/gu;
const BEYOND_ASCII = /[^ -~]/;

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const latinOf = (code: number): number => {
  if (code < ROMAN.length) return ROMAN[code] ?? UNKNOWN;
  return isHan(code) ? code : UNKNOWN;
};

/** Fills `LATIN`; false where a letter is in no table. */
function romanise(word: Uint16Array, start: number, end: number): boolean {
  const { codes } = LATIN;
  let length = 0;
  let before = 0;
  for (let at = start; at < end; at++) {
    const code = word[at] ?? 0;
    // `Бошш`: of several Latin letters, a doubled one would stay.
    if (code > DELETE && code === before && !isHan(code)) continue;
    before = code;
    const letters = latinOf(code);
    if (letters === UNKNOWN) return false;
    if (letters === 0) continue;
    if (letters < 1 << SECOND || letters === code) codes[length++] = letters;
    else {
      codes[length++] = letters & 0xff;
      codes[length++] = letters >>> SECOND;
    }
  }
  LATIN.length = length;
  return true;
}

/** The same for letters of no table: their marks go, and they themselves stay. */
function romaniseRare(word: string): void {
  let out = "";
  for (const letter of word) out += ROMANISED[letter] ?? MARKED[letter] ?? letter;
  if (BEYOND_ASCII.test(out)) out = out.normalize("NFD").replace(MARKS, "");
  LATIN.length = 0;
  for (let at = 0; at < out.length; at++) push(LATIN, out.charCodeAt(at));
}

export const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
export const isVowel = (code: number): boolean =>
  code === 0x61 || code === 0x65 || code === 0x69 || code === 0x6f || code === 0x75;
const I = 0x69;
const J = 0x6a;

function startsAt(letters: readonly number[], at: number): boolean {
  if (at + letters.length > LATIN.length) return false;
  for (let i = 1; i < letters.length; i++) if (LATIN.codes[at + i] !== letters[i]) return false;
  return true;
}

function clusterAt(at: number): Cluster | undefined {
  const code = LATIN.codes[at] ?? 0;
  const clusters = code <= DELETE ? CLUSTERS_BY_CODE[code] : undefined;
  if (clusters === undefined) return undefined;
  for (const cluster of clusters) if (startsAt(cluster.letters, at)) return cluster;
  return undefined;
}

/** Fills `SOUNDS`. A doubled letter is spelt once: процессор, процесор. */
function soundOut(): void {
  const { codes: latin, length: end } = LATIN;
  const { codes } = SOUNDS;
  let length = 0;
  for (let at = 0; at < end; ) {
    const cluster = clusterAt(at);
    const sound = cluster === undefined ? (latin[at] ?? 0) : (cluster.sound[0] ?? 0);
    if (length === 0 || codes[length - 1] !== sound || !isLetter(sound)) codes[length++] = sound;
    at += 1;
    if (cluster === undefined) continue;
    for (let i = 1; i < cluster.sound.length; i++) codes[length++] = cluster.sound[i] ?? 0;
    at += cluster.letters.length - 1;
  }
  SOUNDS.length = length;
}

/** Of the j at `at`: й as j is the way of scientific schemes (ajfon, opticheskij). */
function spelt(at: number): number {
  if (at === 0 || !isVowel(SOUNDS.codes[at - 1] ?? 0)) return J;
  return at + 1 < SOUNDS.length && isVowel(SOUNDS.codes[at + 1] ?? 0) ? J : I;
}

/** The letters of a text that is asked for. */
let WRITTEN = new Uint16Array(256);

function spell(word: string): void {
  const { length } = word;
  if (WRITTEN.length < length) WRITTEN = new Uint16Array(2 * length);
  for (let at = 0; at < length; at++) WRITTEN[at] = word.charCodeAt(at);
  spellUnits(WRITTEN, 0, length);
}

/** Fills `KEY`. */
function spellUnits(word: Uint16Array, start: number, end: number): void {
  makeRoom(end - start);
  if (!romanise(word, start, end)) romaniseRare(textOf(word, start, end));
  soundOut();
  const { codes: sounds, length: count } = SOUNDS;
  const { codes } = KEY;
  let length = 0;
  let before = 0;
  for (let at = 0; at < count; at++) {
    const code = sounds[at] === J ? spelt(at) : (sounds[at] ?? 0);
    if (code !== before || !isLetter(code)) codes[length++] = code;
    before = code;
  }
  KEY.length = length;
}

/** Lower-case word of any alphabet → Latin letters and digits. The same word in, the same skeleton out. */
export function skeleton(word: string): string {
  spell(word);
  return textOf(KEY.codes, 0, KEY.length);
}

/** The same in memory that the next question takes again, for whoever wants no text of it. */
export function spellOut(word: string): Readonly<Codes> {
  spell(word);
  return KEY;
}

/** The same of a word's code units `start`..`end`. */
export function spellOutUnits(word: Uint16Array, start: number, end: number): Readonly<Codes> {
  spellUnits(word, start, end);
  return KEY;
}

/** What `hashText` makes of a word's skeleton, and of that without its romanised ending. */
export interface SkeletonHashes {
  key: number;
  stem: number;
}
const HASHES: SkeletonHashes = { key: 0, stem: 0 };

/** For the many pieces of words that are nothing: neither skeleton nor stem is made. The next question takes the same object. */
export function hashSkeleton(word: string): Readonly<SkeletonHashes> {
  spell(word);
  const stem = romanisedStemLength(KEY.codes, KEY.length);
  let hash = HASH_START;
  for (let at = 0; at < KEY.length; at++) {
    hash = hashCode(KEY.codes[at] ?? 0, hash);
    if (at + 1 === stem) HASHES.stem = hash >>> 0;
  }
  HASHES.key = hash >>> 0;
  if (stem === 0) HASHES.stem = HASHES.key;
  return HASHES;
}
