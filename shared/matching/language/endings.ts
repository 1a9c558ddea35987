/** Light stripping for words that no dictionary knows: new loanwords, brand names with Russian endings. */

const RUSSIAN = [
  "ами ями ого его ому ему ыми ими ах ях ов ев ей ам ям ом ем ой ою ею ый ий ая яя ое ее ые ие ых",
  "их ым им ую юю ия ии ию ией иям иями иях ием а я о е ы и у ю ь й",
].flatMap((line) => line.split(" "));
/** The same endings as people romanise them, in skeleton letters; English and Kazakh plurals too. */
const ROMANISED = [
  "ami iami ogo ego omu emu imi ah iah ov ev ei am iam om em oi i aia oe ie ih im uiu a ia o e u iu",
  "ii iei iem s es lar ler dar der tar ter",
].flatMap((line) => line.split(" "));
const SHORTEST = 4;

/** Endings by their last letter: most words end in a letter that no ending has. */
type Endings = ReadonlyMap<string, readonly string[]>;
const byLastLetter = (endings: readonly string[]): Endings =>
  Map.groupBy(endings, (ending) => ending.slice(-1));
const RUSSIAN_ENDINGS = byLastLetter(RUSSIAN);
const ROMANISED_ENDINGS = byLastLetter(ROMANISED);

function strip(word: string, endings: Endings): string {
  let shortest = word.length;
  for (const ending of endings.get(word.slice(-1)) ?? []) {
    const shorter = word.length - ending.length;
    if (shorter >= SHORTEST && shorter < shortest && word.endsWith(ending)) shortest = shorter;
  }
  return word.slice(0, shortest);
}

/** Stem of a Cyrillic word without its longest Russian ending. */
export const stripRussian = (word: string): string => strip(word, RUSSIAN_ENDINGS);
/** The same over a skeleton. */
export const stripRomanised = (key: string): string => strip(key, ROMANISED_ENDINGS);

const ROMANISED_UNITS: ReadonlyMap<number, readonly (readonly number[])[]> = Map.groupBy(
  ROMANISED.map((ending) => Array.from(ending, (letter) => letter.charCodeAt(0))),
  (ending) => ending.at(-1) ?? 0,
);

/** Length of what `stripRomanised` leaves, over the first `length` code units of a skeleton. */
export function romanisedStemLength(units: Uint16Array, length: number): number {
  let shortest = length;
  for (const ending of ROMANISED_UNITS.get(units[length - 1] ?? 0) ?? []) {
    const shorter = length - ending.length;
    if (shorter >= SHORTEST && shorter < shortest && standsAt(units, shorter, ending)) shortest = shorter;
  }
  return shortest;
}

function standsAt(units: Uint16Array, start: number, ending: readonly number[]): boolean {
  for (let at = 0; at < ending.length; at++) if (units[start + at] !== ending[at]) return false;
  return true;
}

/** Singulars an English plural may come from. */
export function englishSingulars(word: string): string[] {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss")) return [];
  const singulars = [word.slice(0, -1)];
  if (/(s|x|z|ch|sh|o)es$/.test(word)) singulars.push(word.slice(0, -2));
  if (word.endsWith("ies")) singulars.push(`${word.slice(0, -3)}y`);
  if (word.endsWith("ves")) singulars.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`);
  return singulars;
}
