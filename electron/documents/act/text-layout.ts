import type { FontName, Pen, Weight } from "./pen.ts";
import { codeOf, inDrawnOrder, scriptOf } from "./scripts.ts";

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
    if (token.trim() === "") {
      setter.space(runOf(pen, { text: " ", font: style.weight ?? "regular" }, style));
      continue;
    }
    const runs = partsOf(pen, token, style).map((part) => runOf(pen, part, style));
    if (widthOf(runs) <= width) setter.word(runs);
    else for (const run of runs) for (const piece of piecesOf(pen, run, width, style)) setter.word([piece]);
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

  word(runs: readonly Run[]): void {
    const space = this.#space;
    const fits = this.#used + (space?.width ?? 0) + widthOf(runs) <= this.#width;
    if (!fits && this.#line.length > 0) this.#end();
    else if (space !== null) this.#add(space);
    this.#space = null;
    for (const run of runs) this.#add(run);
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
    this.#lines.push(inDrawnOrder(this.#line));
    this.#line = [];
    this.#used = 0;
    this.#space = null;
  }
}

type Part = Pick<Run, "text" | "font">;

const widthOf = (runs: readonly Run[]): number => runs.reduce((sum, { width }) => sum + width, 0);

function runOf(pen: Pen, { text, font }: Part, { size }: TextStyle): Run {
  return { text, font, width: pen.widthOf(text, font, size) };
}

/** A word by the fonts that have its signs; one that none has is told by its number, not drawn as an empty box. */
function partsOf(pen: Pen, word: string, { weight = "regular" }: TextStyle): Part[] {
  const parts: Part[] = [];
  for (const sign of word) {
    // The Chinese font has many signs that belong to no script: arrows, marks, units.
    const having = [scriptOf(sign) ?? weight, "chinese" as const].find((font) => pen.has(sign, font));
    const [text, font] = having ? [sign, having] : [codeOf(sign), weight];
    const last = parts.at(-1);
    if (last?.font === font) parts[parts.length - 1] = { text: last.text + text, font };
    else parts.push({ text, font });
  }
  return parts;
}

function piecesOf(pen: Pen, { text, font }: Part, width: number, style: TextStyle): Run[] {
  const pieces: Run[] = [];
  let piece = "";
  for (const sign of text) {
    if (piece !== "" && runOf(pen, { text: piece + sign, font }, style).width > width) {
      pieces.push(runOf(pen, { text: piece, font }, style));
      piece = "";
    }
    piece += sign;
  }
  return piece === "" ? pieces : [...pieces, runOf(pen, { text: piece, font }, style)];
}
