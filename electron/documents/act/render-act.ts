import type { UiLanguage } from "../../../shared/schemas/station.ts";
import { type ActFacts, actNumber } from "./act-facts.ts";
import { PAGE, Pen } from "./pen.ts";
import { drawFiles, drawPictures } from "./sections/files.ts";
import { drawFindings } from "./sections/findings.ts";
import { drawDecision, drawHead } from "./sections/head.ts";
import { drawLines } from "./sections/lines.ts";
import { drawSeal } from "./sections/seal.ts";
import { Sheet } from "./sheet.ts";
import { readWords, type Words } from "./words/index.ts";

/**
 * The act of one decision as a PDF: nothing in it comes from the clock, the machine or chance, so the same
 * entry gives the same bytes.
 * @param folder `dist/documents`, with the fonts and words
 */
export async function renderAct(
  facts: ActFacts,
  language: UiLanguage,
  folder: string,
): Promise<Buffer<ArrayBuffer>> {
  const words = readWords(folder, language);
  const { entry } = facts;
  const title = `${words.own.title} ${words.own.number(actNumber(entry))}`;
  const pen = new Pen(folder, { title, author: entry.payload.post, language, time: new Date(entry.time) });
  const sheet = new Sheet(pen);
  drawHead(sheet, facts, words);
  drawDecision(sheet, facts, words);
  await drawLines(sheet, facts, words, language);
  await drawFindings(sheet, facts, words, language);
  await drawFiles(sheet, facts, words);
  drawSeal(sheet, facts, words);
  drawPictures(sheet, facts, words);
  drawFeet(sheet, facts, words);
  return pen.finish();
}

/** On each page, once it is known how many there are. */
function drawFeet(sheet: Sheet, { entry }: ActFacts, { own }: Words): void {
  const style = { size: 7.5, colour: "dim" } as const;
  const { count } = sheet.pen.doc.bufferedPageRange();
  const y = PAGE.height - PAGE.bottom + 14;
  for (let page = 0; page < count; page += 1) {
    sheet.pen.doc.switchToPage(page);
    sheet.y = y - 4;
    sheet.rule();
    const box = { x: sheet.left, y: y + 2, width: sheet.width };
    const left = `${own.number(actNumber(entry))} · ${entry.payload.papers.plate} · ${entry.hash.slice(0, 16)}…`;
    sheet.draw(sheet.lay(left, sheet.width * 0.75, style).slice(0, 1), box, style);
    const right = sheet.lay(own.page(page + 1, count), sheet.width / 3, style);
    sheet.draw(right, box, { ...style, align: "right" });
  }
}
