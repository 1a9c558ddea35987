import { suggestLane } from "../rules/lane.ts";
import { truckFlags } from "../rules/truck-flags.ts";
import type { Catalogue } from "../schemas/catalogue.ts";
import type { HitLine, LineFinding, Versions } from "../schemas/entries/truck.ts";
import type { Inspection } from "../schemas/inspection.ts";
import { type DeclaredLine, isBlank } from "../schemas/line.ts";
import type { Payload } from "../schemas/log-entry.ts";
import type { Verdict } from "../schemas/screening.ts";
import type { Source, TruckFlag } from "../schemas/truck.ts";
import { canonicalJson } from "./canonical-json.ts";
import { goneHits, withTitles } from "./gone-hits.ts";
import { byId, changedPapers, replacesPapers, type TruckSaid } from "./truck-said.ts";

/** A truck as it stands on the desk. */
export interface TruckNow {
  readonly inspection: Inspection;
  /** Its lines that say something, each id once. */
  readonly lines: readonly DeclaredLine[];
  /** What was found in each of them. */
  readonly findings: readonly LineFinding[];
  /** Hits that were shown to the officer since the log was last told. */
  readonly seen: readonly HitLine[];
  readonly versions: Versions;
  /** What says how the categories of hits are called. */
  readonly catalogue: Pick<Catalogue, "categories">;
  readonly source: Source;
  readonly post: string;
  /** Whether its plate was held or seized before. */
  readonly stoppedBefore: boolean;
  /** Of a truck that is registered now. */
  readonly state: "waiting" | "in-inspection";
  readonly draw: { readonly share: number; readonly drawn: boolean };
}

type TruckKind =
  | "truck-registered"
  | "papers-changed"
  | "lines-declared"
  | "lines-screened"
  | "hits-gone"
  | "truck-moved"
  | "match-dismissed"
  | "dismissal-withdrawn";
export type TruckFact = { [K in TruckKind]: { readonly kind: K; readonly payload: Payload<K> } }[TruckKind];

const VERDICTS = ["hit", "check", "clear"] as const;

/** The worst verdict of some lines; `null` where there are none. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict | null {
  return VERDICTS.find((verdict) => verdicts.includes(verdict)) ?? null;
}

/** What is to be told of a truck so that the log says what stands on the desk: nothing where it does already. */
export function truckDifference(said: TruckSaid, now: TruckNow): TruckFact[] {
  const { inspection, lines, findings, source } = now;
  const replaced = changedPapers(said.papers, inspection.papers);
  const papersReplaced = said.papersReplaced || (said.registered && replacesPapers(replaced));
  const flags = truckFlags({
    papers: inspection.papers,
    lines: withFindings(lines, findings),
    papersReplaced,
  });
  const verdict = worstVerdict(findings.map((finding) => finding.verdict));
  const drawn = said.registered ? said.drawn : now.draw.drawn;
  const lane = suggestLane({ verdict, flags, stoppedBefore: now.stoppedBefore, drawn });
  const facts: TruckFact[] = [];

  if (!said.registered) {
    const { id, startedAt, papers } = inspection;
    const { post, state, draw } = now;
    const payload = { inspection: id, startedAt, post, papers, source, state, ...lane, draw };
    facts.push({ kind: "truck-registered", payload });
  } else if (replaced.length > 0) {
    facts.push({ kind: "papers-changed", payload: { inspection: inspection.id, changes: replaced, source } });
  }
  facts.push(...lineFacts(said, now));
  const gone = goneHits(said, now).map((hit) => withTitles(hit, now.catalogue.categories));
  if (gone.length > 0) facts.push({ kind: "hits-gone", payload: { inspection: inspection.id, lines: gone } });
  facts.push(...screeningFacts(said, now, verdict, flags));
  facts.push(...answerFacts(said, now));
  if (said.registered && said.lane !== lane.lane)
    facts.push({ kind: "truck-moved", payload: { inspection: inspection.id, to: lane } });
  return facts;
}

function withFindings(lines: readonly DeclaredLine[], findings: readonly LineFinding[]) {
  const found = new Map(findings.map((finding) => [finding.line, finding]));
  return lines.flatMap((line) => {
    const finding = found.get(line.id);
    return finding ? [{ ...line, verdict: finding.verdict, flags: finding.flags }] : [];
  });
}

function lineFacts(said: TruckSaid, now: TruckNow): TruckFact[] {
  const lines = byId(now.lines);
  const added = [...lines.values()].filter(({ id }) => !said.lines.has(id));
  const changed = [...lines.values()].filter((line) => {
    const before = said.lines.get(line.id);
    return before !== undefined && canonicalJson(before) !== canonicalJson(line);
  });
  const removed = [...said.lines.keys()].filter((id) => !lines.has(id));
  if (added.length + changed.length + removed.length === 0) return [];
  const { inspection, source } = now;
  return [
    { kind: "lines-declared", payload: { inspection: inspection.id, added, changed, removed, source } },
  ];
}

function screeningFacts(
  said: TruckSaid,
  { inspection, findings, versions }: TruckNow,
  verdict: Verdict | null,
  flags: TruckFlag[],
): TruckFact[] {
  const present = new Map(findings.map((finding) => [finding.line, finding]));
  const others = said.versions === null || canonicalJson(said.versions) !== canonicalJson(versions);
  const lines = [...present.values()].filter(
    (finding) => others || canonicalJson(said.findings.get(finding.line) ?? null) !== canonicalJson(finding),
  );
  const gone = [...said.findings.keys()].some((line) => !present.has(line));
  const sameFlags = canonicalJson([...said.flags]) === canonicalJson(flags);
  if (lines.length === 0 && !gone && sameFlags) return [];
  const flagCount = findings.reduce((sum, finding) => sum + finding.flags.length, flags.length);
  const lineCount = present.size;
  const payload = { inspection: inspection.id, lines, verdict, flags, lineCount, flagCount, versions };
  return [{ kind: "lines-screened", payload }];
}

/** Answers to matches that the screening made; those to others are not told. */
function answerFacts(said: TruckSaid, { inspection, findings, ...now }: TruckNow): TruckFact[] {
  const lines = byId(now.lines);
  const matched = new Set(
    findings.flatMap(({ line, categories }) => categories.map((category) => `${category} ${line}`)),
  );
  const keyOf = ({ category, lineId }: { category: string; lineId: string }) => `${category} ${lineId}`;
  const before = new Map(said.dismissals.map((answer) => [keyOf(answer), answer]));
  const answers = inspection.dismissals.filter((answer) => matched.has(keyOf(answer)));
  const present = new Set(answers.map(keyOf));
  const withdrawn = said.dismissals
    .filter((answer) => !present.has(keyOf(answer)))
    .map(
      ({ lineId, category }): TruckFact => ({
        kind: "dismissal-withdrawn",
        payload: { inspection: inspection.id, line: lineId, category },
      }),
    );
  const given = answers.flatMap((answer): TruckFact[] => {
    const line = lines.get(answer.lineId);
    if (!line || before.get(keyOf(answer))?.reason === answer.reason) return [];
    const { id, description, hs } = line;
    const { category, reason } = answer;
    const payload = { inspection: inspection.id, line: { id, description, hs }, category, reason };
    return [{ kind: "match-dismissed", payload }];
  });
  return [...withdrawn, ...given];
}

/** Lines that say something, each id once. */
export function declaredLines({ lines }: Pick<Inspection, "lines">): DeclaredLine[] {
  return [...byId(lines.filter((line) => !isBlank(line))).values()];
}
