import type { Dismissal } from "../schemas/decision.ts";
import type { GoneHit, LineFinding, ScreenedLine, Versions } from "../schemas/entries/truck.ts";
import { PAPERS_FIELDS, type Papers } from "../schemas/inspection.ts";
import type { DeclaredLine } from "../schemas/line.ts";
import type { LogEntry, Payload } from "../schemas/log-entry.ts";
import type { Lane, TruckFlag } from "../schemas/truck.ts";

/** What a truck's entries say of it, taken together: what the next entry is the difference to. */
export interface TruckSaid {
  readonly registered: boolean;
  readonly taken: boolean;
  readonly papers: Papers;
  readonly lines: ReadonlyMap<string, DeclaredLine>;
  readonly findings: ReadonlyMap<string, LineFinding>;
  /** Hits that its lines had once. */
  readonly gone: readonly GoneHit[];
  readonly dismissals: readonly Dismissal[];
  readonly flags: readonly TruckFlag[];
  /** Of the last screening; `null` before the first. */
  readonly versions: Versions | null;
  readonly lane: Lane | null;
  readonly drawn: boolean;
  /** A party or a paper was another after the truck had been registered. */
  readonly papersReplaced: boolean;
}

const NO_PAPERS: Papers = {
  plate: "",
  trailerPlate: "",
  carrier: "",
  driver: "",
  consignor: "",
  consignee: "",
  origin: "",
  destination: "",
  documents: "",
};

const NOTHING: TruckSaid = {
  registered: false,
  taken: false,
  papers: NO_PAPERS,
  lines: new Map(),
  findings: new Map(),
  gone: [],
  dismissals: [],
  flags: [],
  versions: null,
  lane: null,
  drawn: false,
  papersReplaced: false,
};

/** Parties and papers that a driver does not change on the way for no reason. */
const STEADY: readonly string[] = ["carrier", "consignor", "consignee", "destination", "documents"];

/** @param entries a truck's story, in the order of the log; kinds that say nothing of these facts are passed over */
export function truckSaid(entries: Iterable<LogEntry>): TruckSaid {
  let said = NOTHING;
  for (const entry of entries) said = after(said, entry);
  return said;
}

function after(said: TruckSaid, { kind, payload }: LogEntry): TruckSaid {
  switch (kind) {
    case "truck-registered":
      return {
        ...said,
        registered: true,
        taken: payload.state === "in-inspection",
        papers: payload.papers,
        lane: payload.lane,
        drawn: payload.draw.drawn,
      };
    case "papers-changed":
      return withPapers(said, payload);
    case "lines-declared":
      return withLines(said, payload);
    case "lines-screened":
      return withFindings(said, payload);
    case "truck-moved":
      return {
        ...said,
        taken: said.taken || payload.state !== undefined,
        lane: payload.to?.lane ?? said.lane,
      };
    case "hits-gone":
      return { ...said, gone: [...said.gone, ...payload.lines] };
    case "match-dismissed": {
      const { line, category, reason } = payload;
      const answer = { lineId: line.id, category, reason };
      return { ...said, dismissals: [...without(said.dismissals, answer), answer] };
    }
    case "dismissal-withdrawn":
      return {
        ...said,
        dismissals: without(said.dismissals, { lineId: payload.line, category: payload.category }),
      };
    case "decision-recorded":
    case "decision-revised":
      return {
        ...said,
        registered: true,
        taken: true,
        papers: payload.papers,
        lines: byId(payload.lines.map(({ screening: _, ...line }) => line)),
        findings: new Map(payload.lines.map((line) => [line.id, findingOf(line)])),
        dismissals: payload.dismissals,
        flags: payload.flags ?? [],
        versions: payload.versions,
      };
    case "truck-withdrawn":
      return payload.revises === undefined ? NOTHING : said;
    default:
      return said;
  }
}

function withPapers(said: TruckSaid, { changes }: Payload<"papers-changed">): TruckSaid {
  const papers = { ...said.papers };
  for (const { field, to } of changes) papers[field] = to;
  return { ...said, papers, papersReplaced: said.papersReplaced || replacesPapers(changes) };
}

/**
 * Whether a party or a paper became another one, after it had been declared: a sign published for exporters
 * and banks. A corrected spelling is none: then some word still begins alike.
 */
export function replacesPapers(changes: Payload<"papers-changed">["changes"]): boolean {
  return changes.some(({ field, from, to }) => {
    if (!STEADY.includes(field)) return false;
    const [before, now] = [beginnings(from), beginnings(to)];
    return before.size > 0 && now.size > 0 && [...before].every((word) => !now.has(word));
  });
}

const beginnings = (text: string): Set<string> =>
  new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 4)));

function withLines(said: TruckSaid, { added, changed, removed }: Payload<"lines-declared">): TruckSaid {
  const lines = new Map(said.lines);
  const findings = new Map(said.findings);
  for (const id of removed) {
    lines.delete(id);
    findings.delete(id);
  }
  for (const line of [...added, ...changed]) {
    lines.set(line.id, line);
    findings.delete(line.id);
  }
  return { ...said, lines, findings };
}

function withFindings(said: TruckSaid, payload: Payload<"lines-screened">): TruckSaid {
  const findings = new Map(said.findings);
  for (const finding of payload.lines) findings.set(finding.line, finding);
  return { ...said, findings, flags: payload.flags, versions: payload.versions };
}

const without = (dismissals: readonly Dismissal[], { lineId, category }: Omit<Dismissal, "reason">) =>
  dismissals.filter((answer) => answer.lineId !== lineId || answer.category !== category);

export const byId = (lines: readonly DeclaredLine[]): Map<string, DeclaredLine> =>
  new Map(lines.map((line) => [line.id, line]));

export function findingOf({ id, screening }: ScreenedLine): LineFinding {
  const { verdict, matches, flags } = screening;
  const categories = [...new Set(matches.map(({ category }) => category))];
  return { line: id, verdict, categories, flags };
}

export function changedPapers(from: Papers, to: Papers): Payload<"papers-changed">["changes"] {
  return PAPERS_FIELDS.filter((field) => from[field] !== to[field]).map((field) => ({
    field,
    from: from[field],
    to: to[field],
  }));
}
