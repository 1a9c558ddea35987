import { readFileSync } from "node:fs";
import path from "node:path";
import PDFDocument from "pdfkit";
import { z } from "zod";
import type { Script } from "./scripts.ts";

export type Weight = "regular" | "bold";
export type FontName = Weight | Script;

/** ISO 216 A4, in points. */
export const PAGE = { width: 595.28, height: 841.89, margin: 46, bottom: 52 } as const;

export interface Meta {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** Of the entry, not of the printing: the same entry gives the same bytes. */
  readonly time: Date;
}

/** Of the font in use; pdfkit's types do not tell of it. */
const inUseSchema = z.object({
  _font: z.object({
    font: z.custom<{ hasGlyphForCodePoint(code: number): boolean }>(
      (font) => typeof font === "object" && font !== null && "hasGlyphForCodePoint" in font,
    ),
  }),
});

/** The document that is written, with its fonts. The Chinese one is 10 MB: read when the first sign needs it. */
export class Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly #folder: string;
  readonly #known = new Set<FontName>();
  readonly #widths = new Map<string, number>();
  readonly #signs = new Map<string, boolean>();

  /** @param folder with `fonts/` */
  constructor(folder: string, { title, author, language, time }: Meta) {
    this.#folder = folder;
    this.doc = new PDFDocument({
      size: "A4",
      margin: 0,
      bufferPages: true,
      // Two builds of zlib need not press alike.
      compress: false,
      // Without a name here it would look for the files of Helvetica.
      font: "",
      lang: language,
      displayTitle: true,
      info: { Title: title, Author: author, Producer: "Beket", Creator: "Beket", CreationDate: time },
    });
  }

  widthOf(text: string, font: FontName, size: number): number {
    const key = `${font} ${size} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const width = this.use(font, size).widthOfString(text);
    this.#widths.set(key, width);
    return width;
  }

  /** Whether the font can draw the sign. */
  has(sign: string, font: FontName): boolean {
    const key = `${font} ${sign}`;
    const known = this.#signs.get(key);
    if (known !== undefined) return known;
    const { _font } = inUseSchema.parse(this.use(font, 1));
    const has = _font.font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0);
    this.#signs.set(key, has);
    return has;
  }

  use(font: FontName, size: number): PDFKit.PDFDocument {
    if (!this.#known.has(font)) {
      this.doc.registerFont(font, readFileSync(path.join(this.#folder, "fonts", `${font}.ttf`)));
      this.#known.add(font);
    }
    return this.doc.font(font).fontSize(size);
  }

  /** Ends the document and gives its bytes. */
  async finish(): Promise<Buffer<ArrayBuffer>> {
    const chunks: Buffer[] = [];
    this.doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise((resolve) => this.doc.on("end", resolve));
    this.doc.end();
    await ended;
    return Buffer.concat(chunks);
  }
}
