/** Scripts that the Latin, Greek, Cyrillic and Devanagari font lacks; each has a font of its own. */
const SCRIPTS = [
  ["chinese", /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u],
  ["korean", /\p{Script=Hangul}/u],
  ["georgian", /\p{Script=Georgian}/u],
  ["armenian", /\p{Script=Armenian}/u],
  // By blocks: the vowel signs belong to several scripts.
  ["arabic", /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/u],
] as const;
export type Script = (typeof SCRIPTS)[number][0];

export const scriptOf = (sign: string): Script | undefined =>
  SCRIPTS.find(([, signs]) => signs.test(sign))?.[0];

/** What stands for a sign that no font has: its number, so that no two are told alike. */
export const codeOf = (sign: string): string =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;

interface Drawn {
  readonly text: string;
  readonly font: string;
}

/** The runs of a line as they are drawn, from left to right: words of a script that is read from the right are turned. */
export function inDrawnOrder<R extends Drawn>(runs: readonly R[]): R[] {
  const drawn: R[] = [];
  let turnedFrom: number | null = null;
  let spaces: R[] = [];
  for (const run of runs) {
    if (run.font === "arabic") {
      turnedFrom ??= drawn.length;
      drawn.splice(turnedFrom, 0, run, ...spaces);
      spaces = [];
    } else if (run.text === " " && turnedFrom !== null) spaces.push(run);
    else {
      drawn.push(...spaces, run);
      spaces = [];
      turnedFrom = null;
    }
  }
  return [...drawn, ...spaces];
}
