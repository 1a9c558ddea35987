import type { FontName, Pen, Weight } from "./pen.ts";

interface Run {
  readonly text: string;
  readonly font: FontName;
  readonly width: number;
}

/** One line of text, set from runs of one font each. */
export type TextLine = readonly Run[];

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
}

/** What the Latin and Cyrillic font lacks and the Chinese one has: Han, kana, and their punctuation. */
const CHINESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
/** A Chinese sign may stand at the end of a line by itself, a word only whole. */
const TOKENS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]|\s+|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]+/gu;

/** Sets a text into lines of a width. What can not be seen is taken out; too long a word is broken. */
export function layText(pen: Pen, text: string, width: number, style: TextStyle): TextLine[] {
  return clean(text)
    .split("\n")
    .flatMap((paragraph) => layParagraph(pen, paragraph, width, style));
}

function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[\p{Cf}\p{Co}]/gu, "")
    .replaceAll(/[^\S\n]|[^\P{Cc}\n]/gu, " ");
}

function layParagraph(pen: Pen, paragraph: string, width: number, style: TextStyle): TextLine[] {
  const setter = new Setter(width);
  for (const token of paragraph.match(TOKENS) ?? []) {
    const run = runOf(pen, token.trim() === "" ? " " : token, style);
    if (run.text === " ") setter.space(run);
    else if (run.width <= width) setter.word(run);
    else for (const piece of piecesOf(pen, token, width, style)) setter.word(piece);
  }
  return setter.finish();
}

/** Fills lines of a width with runs. */
class Setter {
  readonly #width: number;
  readonly #lines: Run[][] = [];
  #line: Run[] = [];
  #used = 0;
  #space: Run | null = null;

  constructor(width: number) {
    this.#width = width;
  }

  /** No line begins or ends with one: it waits for the next word. */
  space(run: Run): void {
    if (this.#line.length > 0) this.#space = run;
  }

  word(run: Run): void {
    const space = this.#space;
    const fits = this.#used + (space?.width ?? 0) + run.width <= this.#width;
    if (!fits && this.#line.length > 0) this.#end();
    else if (space !== null) this.#add(space);
    this.#space = null;
    this.#add(run);
  }

  finish(): TextLine[] {
    this.#end();
    return this.#lines;
  }

  #add(run: Run): void {
    const before = this.#line.at(-1);
    if (before?.font === run.font) {
      this.#line[this.#line.length - 1] = {
        ...before,
        text: before.text + run.text,
        width: before.width + run.width,
      };
    } else this.#line.push(run);
    this.#used += run.width;
  }

  #end(): void {
    this.#lines.push(this.#line);
    this.#line = [];
    this.#used = 0;
    this.#space = null;
  }
}

function runOf(pen: Pen, text: string, { size, weight = "regular" }: TextStyle): Run {
  const font = CHINESE.test(text) ? "chinese" : weight;
  return { text, font, width: pen.widthOf(text, font, size) };
}

function piecesOf(pen: Pen, token: string, width: number, style: TextStyle): Run[] {
  const pieces: Run[] = [];
  let piece = "";
  for (const sign of token) {
    if (piece !== "" && runOf(pen, piece + sign, style).width > width) {
      pieces.push(runOf(pen, piece, style));
      piece = "";
    }
    piece += sign;
  }
  return piece === "" ? pieces : [...pieces, runOf(pen, piece, style)];
}
