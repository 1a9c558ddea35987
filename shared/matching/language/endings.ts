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

/** Endings as code units, by their last one: most words end in a letter that no ending has. */
type Endings = ReadonlyMap<number, readonly Uint16Array[]>;
const byLastLetter = (endings: readonly string[]): Endings =>
  Map.groupBy(
    endings.map((ending) => Uint16Array.from(ending, (letter) => letter.charCodeAt(0))),
    (ending) => ending.at(-1) ?? 0,
  );
const RUSSIAN_ENDINGS = byLastLetter(RUSSIAN);
const ROMANISED_ENDINGS = byLastLetter(ROMANISED);

/** Where the code units `start`..`end` end without their longest ending. */
function stemEnd(units: Uint16Array, start: number, end: number, endings: Endings): number {
  const choices = endings.get(units[end - 1] ?? 0);
  if (choices === undefined) return end;
  let first = end;
  for (const ending of choices) {
    const cut = end - ending.length;
    if (cut - start >= SHORTEST && cut < first && standsAt(units, cut, ending)) first = cut;
  }
  return first;
}

function standsAt(units: Uint16Array, start: number, ending: Uint16Array): boolean {
  for (let at = 0; at < ending.length; at++) if (units[start + at] !== ending[at]) return false;
  return true;
}

/** The word in question, in memory that is used again. */
let letters = new Uint16Array(128);

function strip(word: string, endings: Endings): string {
  const { length } = word;
  if (!endings.has(word.charCodeAt(length - 1))) return word;
  if (letters.length < length) letters = new Uint16Array(length);
  for (let at = 0; at < length; at++) letters[at] = word.charCodeAt(at);
  return word.slice(0, stemEnd(letters, 0, length, endings));
}

/** Stem of a Cyrillic word without its longest Russian ending. */
export const stripRussian = (word: string): string => strip(word, RUSSIAN_ENDINGS);
/** The same over a skeleton. */
export const stripRomanised = (key: string): string => strip(key, ROMANISED_ENDINGS);
/** Length of what `stripRomanised` leaves, over the first `length` code units of a skeleton. */
export const romanisedStemLength = (units: Uint16Array, length: number): number =>
  stemEnd(units, 0, length, ROMANISED_ENDINGS);
/** Where the code units `start`..`end` end that `stripRussian` leaves. */
export const russianStemEnd = (units: Uint16Array, start: number, end: number): number =>
  stemEnd(units, start, end, RUSSIAN_ENDINGS);

/** Singulars an English plural may come from. */
export function englishSingulars(word: string): string[] {
  if (word.length < 4 || !word.endsWith("s") || word.endsWith("ss")) return [];
  const singulars = [word.slice(0, -1)];
  if (/(s|x|z|ch|sh|o)es$/.test(word)) singulars.push(word.slice(0, -2));
  if (word.endsWith("ies")) singulars.push(`${word.slice(0, -3)}y`);
  if (word.endsWith("ves")) singulars.push(`${word.slice(0, -3)}f`, `${word.slice(0, -3)}fe`);
  return singulars;
}
