import type { Category } from "../schemas/catalogue.ts";
import type { GoneHit, HitLine, LineFinding } from "../schemas/entries/truck.ts";
import type { DeclaredLine } from "../schemas/line.ts";
import type { UiLanguage } from "../schemas/station.ts";
import { isAnswered } from "./answers.ts";
import type { TruckSaid } from "./truck-said.ts";

export interface LinesNow {
  readonly lines: readonly DeclaredLine[];
  readonly findings: readonly LineFinding[];
  /** Hits that were shown to the officer since the log was last told. */
  readonly seen: readonly HitLine[];
}

/** Hits of a truck that its lines do not have any more: taken out, or reworded until they were none. */
export function goneHits(said: TruckSaid, now: LinesNow): GoneHit[] {
  const lines = new Map(now.lines.map((line) => [line.id, line]));
  const found = new Map(now.findings.map((finding) => [finding.line, finding]));
  const told = saidHits(said);
  const shown = now.seen.filter(
    (hit, at) =>
      !isTypedOn(hit, lines.get(hit.line.id)) && !isRepeated(hit, [...told, ...now.seen.slice(at + 1)]),
  );
  return [...told, ...shown].flatMap((hit): GoneHit[] => {
    const line = lines.get(hit.line.id);
    if (line && (isSame(hit.line, line) || stillFinds(hit, found.get(line.id)))) return [];
    return [{ ...hit, now: line?.description ?? null }];
  });
}

/** The hit with what the catalogue calls its categories, as far as it has them. */
export function withTitles(hit: GoneHit, categories: readonly Category[]): GoneHit {
  const named = categories.filter(({ id }) => hit.categories.includes(id));
  return {
    ...hit,
    titles: Object.fromEntries(named.map(({ id, title: { ru, kk, en } }) => [id, { ru, kk, en }])),
  };
}

/** What the goods of a hit are called: by its entry, else by who knows the category now, else its id. */
export function goneTitles(
  { categories, titles }: GoneHit,
  language: UiLanguage,
  titleOf = (category: string) => category,
): string {
  const names = categories.map((category) => titles?.[category]?.[language] ?? titleOf(category));
  // A title may hold a comma; acts of entries without titles stay as they were, to the byte.
  return names.join(titles ? "; " : ", ");
}

/** What the log calls a hit, and no answer or only some of them stand against it. */
export const openHits = (said: TruckSaid): HitLine[] =>
  saidHits(said).filter(({ line, categories }) => !isAnswered(line.id, categories, said.dismissals));

function saidHits({ lines, findings }: TruckSaid): HitLine[] {
  return [...findings.values()].flatMap(({ line: id, verdict, categories }): HitLine[] => {
    const line = lines.get(id);
    if (!line || verdict !== "hit") return [];
    const { description, hs } = line;
    return [{ line: { id, description, ...(hs !== undefined && { hs }) }, verdict, categories }];
  });
}

type Worded = HitLine["line"];

const isSame = (hit: Worded, line: DeclaredLine): boolean =>
  hit.description === line.description && (hit.hs ?? "") === (line.hs ?? "");

function stillFinds({ categories }: HitLine, finding: LineFinding | undefined): boolean {
  return finding?.verdict === "hit" && categories.every((category) => finding.categories.includes(category));
}

/** A word is screened while it is typed: `чип` on its way to `чипсы` was nothing that anybody declared. */
function isTypedOn({ line }: HitLine, now: Worded | undefined): boolean {
  if (!now) return false;
  return now.description.startsWith(line.description) && (now.hs ?? "").startsWith(line.hs ?? "");
}

const isRepeated = (hit: HitLine, others: readonly HitLine[]): boolean =>
  others.some(({ line }) => line.id === hit.line.id && isTypedOn(hit, line));
