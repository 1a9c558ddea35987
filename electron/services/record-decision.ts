import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { answersTo, unansweredHits } from "../../shared/log/answers.ts";
import { logRow } from "../../shared/log/log-row.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { ScreenedLine, Versions } from "../../shared/schemas/entries/truck.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { Payload } from "../../shared/schemas/log-entry.ts";
import type { LogRow } from "../../shared/schemas/log-row.ts";
import type { LineScreening, Verdict } from "../../shared/schemas/screening.ts";
import { removeDraft } from "../store/queries/draft.ts";
import { appendEntry } from "./append-entry.ts";
import { type Desk, requireStation } from "./desk.ts";
import { recordedAlready } from "./recorded-already.ts";

type Request = ParsedRequestOf<"decision.record">;
type Recorded = Payload<"decision-recorded">;

export interface Evidence {
  readonly screen: (lines: readonly DeclaredLine[]) => Promise<LineScreening[]>;
  readonly catalogue: Catalogue;
  readonly versions: Versions;
}

/**
 * Writes a truck's decision: entry, read model and search, and the draft away, in one transaction.
 * The lines are screened again here: the log holds what the matcher says, not what a page claims.
 * The same request twice gives the same row; another decision on a decided truck is refused.
 */
export async function recordDecision(desk: Desk, evidence: Evidence, request: Request): Promise<LogRow> {
  const done = recordedAlready(desk.db, request);
  if (done) return done;
  const { post } = requireStation(desk.db);
  if (desk.actor().id === undefined) throw new BeketError("not-signed-in");
  if (!request.inspection.lines.some(saysSomething)) throw new BeketError("nothing-declared");

  const lines = await screened(evidence, request.inspection.lines);
  const payload = { ...toRecord(request, lines, evidence), post };
  refuseSilentRelease(payload);
  return desk.db.transaction(
    "decision.record",
    () => recordedAlready(desk.db, request) ?? write(desk, payload),
  );
}

function saysSomething({ description, hs }: DeclaredLine): boolean {
  return `${description}${hs ?? ""}`.trim() !== "";
}

async function screened({ screen }: Evidence, lines: readonly DeclaredLine[]): Promise<ScreenedLine[]> {
  const screenings = await screen(lines);
  return lines.map((line, index) => {
    const screening = screenings[index];
    if (!screening) throw new Error(`Line ${line.id} was not screened`);
    return { ...line, screening };
  });
}

function toRecord(
  { inspection, decision }: Request,
  lines: ScreenedLine[],
  { catalogue, versions }: Evidence,
): Omit<Recorded, "post"> {
  const categories = new Set(
    lines.flatMap(({ screening }) => screening.matches.map((match) => match.category)),
  );
  const matched = catalogue.categories.filter(({ id }) => categories.has(id));
  return {
    inspection: inspection.id,
    startedAt: inspection.startedAt,
    papers: inspection.papers,
    lines,
    dismissals: answersTo(lines, inspection.dismissals),
    verdict: worst(lines),
    decision,
    bases: catalogue.bases.flatMap(({ id, list, reference }) => {
      const resting = matched.filter(({ bases }) => bases.includes(id)).map((category) => category.id);
      return resting.length === 0 ? [] : [{ id, list, reference, categories: resting }];
    }),
    versions,
  };
}

function worst(lines: readonly ScreenedLine[]): Verdict {
  const verdicts = new Set(lines.map(({ screening }) => screening.verdict));
  if (verdicts.has("hit")) return "hit";
  return verdicts.has("check") ? "check" : "clear";
}

function refuseSilentRelease({ decision, lines, dismissals }: Omit<Recorded, "post">): void {
  if (decision.kind !== "release" || decision.reason === "override") return;
  const open = unansweredHits(lines, dismissals);
  if (open.length > 0)
    throw new BeketError("override-needed", `lines ${open.map(({ id }) => id).join(", ")}`);
}

function write(desk: Desk, payload: Recorded): LogRow {
  const entry = appendEntry(desk, { kind: "decision-recorded", payload });
  removeDraft(desk.db, payload.inspection);
  return logRow(entry, payload);
}
