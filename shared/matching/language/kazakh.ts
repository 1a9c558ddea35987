import { skeleton } from "./skeleton.ts";

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
type Layer = ReadonlySet<string>;
const LAYERS = [DERIVED, CASES, POSSESSIVES, PLURALS, DERIVED].map((endings): Layer => new Set(endings));
/** The same layers in the letters of a skeleton, for Kazakh typed in Latin letters. */
const SKELETON_LAYERS = LAYERS.map((endings): Layer => new Set([...endings].map(skeleton)));
const POSSESSIVE_LAYER: Layer = new Set(POSSESSIVES);
const LONGEST_ENDING = 5;

const SHORTEST_STEM = 4;
/** Latin letters hold many languages: a short stem is a word of another. */
const SHORTEST_ROMANISED_STEM = 5;
/** Before a vowel ending a final қ, к, п is voiced: қалпақ → қалпағы. */
const UNVOICED: Readonly<Record<string, string>> = { ғ: "қ", г: "к", б: "п" };

function stripLayer(stems: ReadonlySet<string>, endings: Layer): Set<string> {
  const out = new Set(stems);
  for (const stem of stems) {
    for (let length = 1; length <= Math.min(LONGEST_ENDING, stem.length - SHORTEST_STEM); length++) {
      const ending = stem.slice(-length);
      if (!endings.has(ending)) continue;
      const shorter = stem.slice(0, -length);
      out.add(shorter);
      const unvoiced = UNVOICED[shorter.at(-1) ?? ""];
      if (unvoiced !== undefined && /^[ыі]/.test(ending)) out.add(shorter.slice(0, -1) + unvoiced);
    }
  }
  return out;
}

/** Possible stems of a lower-case Kazakh word, the word itself left out. */
export function kazakhStems(word: string): string[] {
  let stems: ReadonlySet<string> = new Set([word]);
  for (const layer of LAYERS) stems = stripLayer(stems, layer);
  return [...stems].filter((stem) => stem !== word);
}

/** The same for the skeleton of a word that may be Kazakh in Latin letters. */
export function romanisedKazakhStems(key: string): string[] {
  let stems: ReadonlySet<string> = new Set([key]);
  for (const layer of SKELETON_LAYERS) stems = stripLayer(stems, layer);
  return [...stems].filter((stem) => stem !== key && stem.length >= SHORTEST_ROMANISED_STEM);
}

/** A term's last word often carries a possessive (түнгі көру аспабы); its stem meets the plural too. */
export function withoutPossessive(word: string): string[] {
  return [...stripLayer(new Set([word]), POSSESSIVE_LAYER)].filter(
    (stem) => stem !== word && stem.length > SHORTEST_STEM,
  );
}

const KAZAKH_LETTERS = /[әғқңөұүһі]/;
export const hasKazakhLetters = (word: string): boolean => KAZAKH_LETTERS.test(word);
