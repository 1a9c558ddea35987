import type { LoggedDecision } from "../../../../shared/schemas/decision.ts";
import { PAPERS_FIELDS } from "../../../../shared/schemas/inspection.ts";
import type { DecisionEntry } from "../../../../shared/schemas/log-entry.ts";
import { type ActFacts, actNumber } from "../act-facts.ts";
import { time } from "../format.ts";
import { drawPairs } from "../pairs.ts";
import { COLOURS, type Colour, lineHeight, type Sheet } from "../sheet.ts";
import type { Words } from "../words/index.ts";

const DECISION_COLOURS: Readonly<Record<string, Colour>> = { release: "clear", hold: "hit", seize: "hit" };

/** What, where, when and who. */
export function drawHead(
  sheet: Sheet,
  { entry, crossing, clockDoubt }: ActFacts,
  { own, screen }: Words,
): void {
  const { payload } = entry;
  sheet.text(own.title, { size: 15, weight: "bold", align: "center" });
  sheet.text(own.number(actNumber(entry)), { size: 10.5, weight: "bold", align: "center", colour: "dim" });
  sheet.gap(10);
  sheet.rule("petrol");
  sheet.gap(8);
  drawPairs(sheet, [
    [own.post, payload.post],
    [own.started, time(payload.startedAt)],
    [own.crossing, crossing],
    [own.decided, time(entry.time)],
    [own.officer, entry.officer],
  ]);
  if (clockDoubt) {
    sheet.gap(4);
    sheet.text(own.clock[clockDoubt.fault](clockDoubt.since), { size: 9, colour: "check" });
  }

  sheet.heading(own.truck);
  drawPairs(
    sheet,
    PAPERS_FIELDS.map((field) => {
      const bold = field === "plate" && ({ weight: "bold" } as const);
      return [screen("papers", field), payload.papers[field], bold || {}];
    }),
  );
}

/** A station's own reason is in no dictionary: the entry has it in words. */
const reasonOf = ({ reason, label }: LoggedDecision, { language, screen }: Words): string =>
  label?.[language] ?? screen("decision.reasons", reason);

/** What the officer wrote: why the decision before is not to stand, and the note. */
function remarksOf({ payload }: DecisionEntry, { own }: Words): string[] {
  const revised = "revision" in payload ? [own.revised(payload.revision, payload.revisionReason)] : [];
  const { note } = payload.decision;
  return note === "" ? revised : [...revised, `${own.note}: ${note}`];
}

/** The decision in a frame, so that it is seen first. */
export function drawDecision(sheet: Sheet, { entry }: ActFacts, words: Words): void {
  const { own, screen } = words;
  const { decision, verdict } = entry.payload;
  const colour = DECISION_COLOURS[decision.kind] ?? "check";
  const inner = sheet.width - 28;
  const title = { size: 13, weight: "bold", colour } as const;
  const body = { size: 9.5 } as const;
  const noteLines = remarksOf(entry, words).flatMap((remark) => sheet.lay(remark, inner, body));
  const reason = sheet.lay(
    `${own.reason}: ${reasonOf(decision, words)}. ${own.columns.verdict}: ${screen("verdict", verdict).toLowerCase()}.`,
    inner,
    body,
  );

  sheet.gap(12);
  const height = 16 + lineHeight(title) + (reason.length + Math.min(noteLines.length, 6)) * lineHeight(body);
  sheet.need(height);
  const { doc } = sheet.pen;
  const top = sheet.y;
  doc.rect(sheet.left, top, sheet.width, height).lineWidth(0.8).strokeColor(COLOURS[colour]).stroke();
  doc.rect(sheet.left, top, 5, height).fill(COLOURS[colour]);
  const x = sheet.left + 16;
  const done = sheet.lay(`${own.decision}: ${screen("decision.done", decision.kind)}`, inner, title);
  sheet.draw(done, { x, y: top + 7, width: inner }, title);
  sheet.draw(
    [...reason, ...noteLines.slice(0, 6)],
    { x, y: top + 8 + lineHeight(title), width: inner },
    body,
  );
  sheet.gap(height);
  // A note longer than the frame goes on below it, from page to page.
  if (noteLines.length > 6) {
    sheet.gap(4);
    for (const line of noteLines.slice(6)) {
      sheet.need(lineHeight(body));
      sheet.draw([line], { x, y: sheet.y, width: inner }, body);
      sheet.gap(lineHeight(body));
    }
  }
}
