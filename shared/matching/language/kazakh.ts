import { skeleton } from "./skeleton.ts";
import type { Units } from "./text-of.ts";

/**
 * Kazakh endings, outermost last: stem + plural + possessive + case (+ predicate). No stemmer for
 * Kazakh exists on npm, and a full analyser is not needed: every shorter stem is offered, and only
 * one that the catalogue knows counts.
 */
const CASES = [
  "ның нің дың дің тың тің ға ге қа ке на не ны ні ды ді ты ті да де та те нда нде дан ден тан тен",
  "нан нен мен бен пен н",
].flatMap((line) => line.split(" "));
const POSSESSIVES = ["сы", "сі", "ы", "і", "ымыз", "іміз", "лары", "лері"];
const PLURALS = ["лар", "лер", "дар", "дер", "тар", "тер"];
const DERIVED = "лы лі ды ді ты ті лық лік дық дік тық тік сыз сіз ғы гі дағы дегі".split(" ");
/** Endings of one kind, and the letters that they end in: most words end in another. */
interface Layer {
  readonly endings: ReadonlySet<string>;
  readonly lastLetters: ReadonlySet<string>;
}
const layerOf = (endings: readonly string[]): Layer => ({
  endings: new Set(endings),
  lastLetters: new Set(endings.map((ending) => ending.slice(-1))),
});
const ENDINGS = [DERIVED, CASES, POSSESSIVES, PLURALS, DERIVED];
const LAYERS = ENDINGS.map(layerOf);
/** The same layers in the letters of a skeleton, for Kazakh typed in Latin letters. */
const SKELETON_LAYERS = ENDINGS.map((endings) => layerOf(endings.map(skeleton)));
const POSSESSIVE_LAYER = layerOf(POSSESSIVES);
const LONGEST_ENDING = 5;

const SHORTEST_STEM = 4;
/** Latin letters hold many languages: a short stem is a word of another. */
const SHORTEST_ROMANISED_STEM = 5;
/** Before a vowel ending a final қ, к, п is voiced: қалпақ → қалпағы. */
const UNVOICED: Readonly<Record<string, string>> = { ғ: "қ", г: "к", б: "п" };

/** Adds to the stems, each of them once, what they are without an ending of this layer. */
function stripLayer(stems: string[], { endings, lastLetters }: Layer): void {
  const add = (stem: string): void => {
    if (!stems.includes(stem)) stems.push(stem);
  };
  const before = stems.length;
  for (let at = 0; at < before; at++) {
    const stem = stems[at] ?? "";
    if (!lastLetters.has(stem.slice(-1))) continue;
    for (let length = 1; length <= Math.min(LONGEST_ENDING, stem.length - SHORTEST_STEM); length++) {
      const ending = stem.slice(-length);
      if (!endings.has(ending)) continue;
      const shorter = stem.slice(0, -length);
      add(shorter);
      const unvoiced = UNVOICED[shorter.at(-1) ?? ""];
      if (unvoiced !== undefined && /^[ыі]/.test(ending)) add(shorter.slice(0, -1) + unvoiced);
    }
  }
}

/** The word and all its possible stems. */
function stripLayers(word: string, layers: readonly Layer[]): string[] {
  const stems = [word];
  for (const layer of layers) stripLayer(stems, layer);
  return stems;
}

/** Possible stems of a lower-case Kazakh word, the word itself left out. */
export const kazakhStems = (word: string): string[] => stripLayers(word, LAYERS).slice(1);

/** The same for the skeleton of a word that may be Kazakh in Latin letters. */
export const romanisedKazakhStems = (key: string): string[] =>
  stripLayers(key, SKELETON_LAYERS)
    .slice(1)
    .filter((stem) => stem.length >= SHORTEST_ROMANISED_STEM);

/** A term's last word often carries a possessive (түнгі көру аспабы); its stem meets the plural too. */
export const withoutPossessive = (word: string): string[] =>
  stripLayers(word, [POSSESSIVE_LAYER])
    .slice(1)
    .filter((stem) => stem.length > SHORTEST_STEM);

const KAZAKH_LETTERS = /[әғқңөұүһі]/;
export const hasKazakhLetters = (word: string): boolean => KAZAKH_LETTERS.test(word);
const IS_KAZAKH = Uint8Array.from({ length: 0x530 }, (_, code) =>
  hasKazakhLetters(String.fromCharCode(code)) ? 1 : 0,
);
export function hasKazakhUnits({ units, start, end }: Units): boolean {
  for (let at = start; at < end; at++) if (IS_KAZAKH[units[at] ?? 0] === 1) return true;
  return false;
}
