import { setImmediate as nextTurn } from "node:timers/promises";
import { goneTitles } from "../../../../shared/log/gone-hits.ts";
import type { ScreenedLine } from "../../../../shared/schemas/entries/truck.ts";
import type { Match } from "../../../../shared/schemas/screening.ts";
import type { UiLanguage } from "../../../../shared/schemas/station.ts";
import type { ActFacts } from "../act-facts.ts";
import { drawPairs } from "../pairs.ts";
import type { Sheet } from "../sheet.ts";
import type { Words } from "../words/index.ts";

const BODY = { size: 9 } as const;
const SMALL = { size: 8.5, colour: "dim" } as const;

/** For each line of which anything was found: the categories, the words that matched, the answers, the signs. */
export async function drawFindings(
  sheet: Sheet,
  facts: ActFacts,
  words: Words,
  language: UiLanguage,
): Promise<void> {
  const { own, screen } = words;
  const { lines, bases } = facts.entry.payload;
  sheet.heading(own.findings);
  let found = 0;
  for (const [index, line] of lines.entries()) {
    const { matches, flags } = line.screening;
    if (matches.length === 0 && flags.length === 0) continue;
    if (found > 0) sheet.gap(5);
    found += 1;
    sheet.need(44);
    sheet.text(`${own.line(index + 1)}. ${line.description.slice(0, 300)}`, { size: 9, weight: "bold" });
    for (const match of matches) drawMatch(sheet, facts, { match, line, words, language });
    if (flags.length > 0) {
      const signs = flags.map((flag) => screen("flags", flag)).join("; ");
      sheet.text(`${own.flags}: ${signs}.`, BODY, { indent: 12 });
    }
    if (found % 20 === 0) await nextTurn();
  }
  if (found === 0) sheet.text(own.noFindings, BODY);
  drawGone(sheet, facts, own, language);
  if (bases.length > 0) drawBases(sheet, facts, own, language);
}

function drawBases(sheet: Sheet, { entry }: ActFacts, own: Words["own"], language: UiLanguage): void {
  sheet.heading(own.bases, 30);
  for (const basis of entry.payload.bases) {
    if (basis.title) sheet.text(basisText(basis, language), BODY);
    else drawPairs(sheet, [[basis.list, basis.reference]], 1);
  }
}

/** What was a hit and stands in no line above any more. */
function drawGone(sheet: Sheet, { gone }: ActFacts, own: Words["own"], language: UiLanguage): void {
  if (gone.length === 0) return;
  sheet.heading(own.gone.title, 30);
  for (const hit of gone) {
    const { line, now } = hit;
    sheet.need(26);
    const code = line.hs ? ` · ${line.hs}` : "";
    sheet.text(`«${line.description.slice(0, 300)}»${code}`, { size: 9, weight: "bold" });
    const became = now === null ? own.gone.removed : own.gone.reworded(now.slice(0, 300));
    sheet.text(`${own.met}: ${goneTitles(hit, language)}. ${became}`, SMALL, { indent: 12 });
  }
}

type Basis = ActFacts["entry"]["payload"]["bases"][number];

/** The citation, then what it is, in the act's language; older entries have less of it. */
const basisText = ({ list, reference, citation, title }: Basis, language: UiLanguage): string =>
  title ? `${citation?.[language] ?? reference} — ${title[language]}` : `${list}, ${reference}`;

interface Finding {
  readonly match: Match;
  readonly line: ScreenedLine;
  readonly words: Words;
  readonly language: UiLanguage;
}

function drawMatch(
  sheet: Sheet,
  { entry }: ActFacts,
  { match, line, words: { own, screen }, language }: Finding,
): void {
  const { bases, dismissals } = entry.payload;
  const brand = match.brand === undefined ? "" : `, ${own.brand(match.brand)}`;
  sheet.text(`${match.title[language]} (${screen("groups", match.group).toLowerCase()}${brand})`, BODY, {
    indent: 12,
  });
  for (const { token, term, kind } of match.evidence) {
    const how = screen("evidence.kinds", kind);
    sheet.text(`${own.met}: «${token}» = «${term}», ${how}`, SMALL, { indent: 24 });
  }
  if (match.adjustments.length > 0) {
    const weighed = match.adjustments.map((adjustment) => screen("evidence.adjustments", adjustment));
    sheet.text(`${weighed.join(". ")}.`, SMALL, { indent: 24 });
  }
  const resting = bases.filter(({ categories }) => categories?.includes(match.category));
  for (const basis of resting)
    sheet.text(`${own.basis}: ${basisText(basis, language)}`, SMALL, { indent: 24 });
  const answer = dismissals.find(({ lineId, category }) => lineId === line.id && category === match.category);
  const answered = answer === undefined ? own.noAnswer : screen("answer.reasons", answer.reason);
  sheet.text(`${own.answer}: ${answered}`, SMALL, { indent: 24 });
}
