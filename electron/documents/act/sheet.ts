import { PAGE, type Pen } from "./pen.ts";
import { layText, type TextLine, type TextStyle } from "./text-layout.ts";

export const COLOURS = {
  ink: "#1a2129",
  dim: "#56616d",
  line: "#c9d0d7",
  fill: "#eef1f4",
  petrol: "#134560",
  hit: "#a82a20",
  check: "#8a5a00",
  clear: "#1f603d",
} as const;
export type Colour = keyof typeof COLOURS;

export interface DrawStyle extends TextStyle {
  readonly colour?: Colour;
  readonly align?: "left" | "right" | "center";
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const LEADING = 1.36;
/** Of the Latin and Cyrillic font, from the top of a line to what its letters stand on. */
const ASCENT = 1.069;
export const lineHeight = ({ size }: TextStyle): number => size * LEADING;

/** Pages that are filled from the top down. */
export class Sheet {
  readonly pen: Pen;
  readonly left = PAGE.margin;
  readonly width = PAGE.width - 2 * PAGE.margin;
  readonly bottom = PAGE.height - PAGE.bottom;
  y: number = PAGE.margin;

  constructor(pen: Pen) {
    this.pen = pen;
  }

  get room(): number {
    return this.bottom - this.y;
  }

  newPage(): void {
    this.pen.doc.addPage();
    this.y = PAGE.margin;
  }

  /** Goes to a new page where less than this is left. */
  need(height: number): void {
    if (this.room < height) this.newPage();
  }

  gap(height: number): void {
    this.y += height;
  }

  lay(text: string, width: number, style: TextStyle): TextLine[] {
    return layText(this.pen, text, width, style);
  }

  draw(lines: readonly TextLine[], { x, y, width }: Box, style: DrawStyle): void {
    const { size, colour = "ink", align = "left" } = style;
    lines.forEach((line, index) => {
      const used = line.reduce((sum, run) => sum + run.width, 0);
      const slack = { left: 0, center: (width - used) / 2, right: width - used }[align];
      let at = x + slack;
      for (const { text, font, width: advance } of line) {
        const doc = this.pen.use(font, size).fillColor(COLOURS[colour]);
        const top = y + index * lineHeight(style);
        // Arabic letters hang lower in their font: they are set by the line that the others stand on.
        if (font === "arabic")
          doc.text(text, at, top + ASCENT * size, { lineBreak: false, baseline: "alphabetic" });
        else doc.text(text, at, top, { lineBreak: false });
        at += advance;
      }
    });
  }

  /** A text over the whole width, from page to page where it must. */
  text(text: string, style: DrawStyle, { indent = 0 } = {}): void {
    const width = this.width - indent;
    for (const line of this.lay(text, width, style)) {
      this.need(lineHeight(style));
      this.draw([line], { x: this.left + indent, y: this.y, width }, style);
      this.gap(lineHeight(style));
    }
  }

  /** With room for something below it: a heading never ends a page. */
  heading(text: string, roomBelow = 60): void {
    const style = { size: 11, weight: "bold", colour: "petrol" } as const;
    this.gap(12);
    this.need(lineHeight(style) + roomBelow);
    this.text(text, style);
    this.rule("petrol");
    this.gap(6);
  }

  rule(colour: Colour = "line"): void {
    const { doc } = this.pen;
    doc.moveTo(this.left, this.y).lineTo(this.left + this.width, this.y);
    doc.lineWidth(0.7).strokeColor(COLOURS[colour]).stroke();
  }
}
