import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { answersTo, unansweredHits } from "../../shared/log/answers.ts";
import { logRow } from "../../shared/log/log-row.ts";
import { worstVerdict } from "../../shared/log/truck-difference.ts";
import { truckSaid } from "../../shared/log/truck-said.ts";
import { truckFlags } from "../../shared/rules/truck-flags.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { ScreenedLine, Versions } from "../../shared/schemas/entries/truck.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import { isDecision, type Payload } from "../../shared/schemas/log-entry.ts";
import type { LogRow } from "../../shared/schemas/log-row.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";
import type { ReadableDb } from "../store/databases.ts";
import { decisionOfInspection } from "../store/queries/decision.ts";
import { removeDraft } from "../store/queries/draft.ts";
import { storyOf } from "../store/queries/log-entry.ts";
import { appendEntry } from "./append-entry.ts";
import { type Desk, requireStation } from "./desk.ts";
import { withReason } from "./reasons-in-force.ts";
import { recordedAlready } from "./recorded-already.ts";

type Request = ParsedRequestOf<"decision.record">;
type Recorded = Payload<"decision-recorded">;

/** Tells the log what comes before the decision, in its transaction. */
type TellBefore = (lines: readonly ScreenedLine[]) => void;

export interface Evidence {
  readonly screen: (lines: readonly DeclaredLine[]) => Promise<LineScreening[]>;
  readonly catalogue: Catalogue;
  readonly versions: Versions;
}

/**
 * Writes a truck's decision: entry, read model and search, and the draft away, in one transaction.
 * The lines are screened again here: the log holds what the matcher says, not what a page claims.
 * The same request twice gives the same row; another decision on a decided truck is refused, unless it
 * revises the one in force, and says why.
 */
export async function recordDecision(
  desk: Desk,
  evidence: Evidence,
  request: Request,
  tellBefore: TellBefore = () => {},
): Promise<LogRow> {
  const done = recordedAlready(desk.db, request);
  if (done) return done;
  const { post } = requireStation(desk.db);
  if (desk.actor().id === undefined) throw new BeketError("not-signed-in");
  if (!request.inspection.lines.some(saysSomething)) throw new BeketError("nothing-declared");

  const lines = await screened(evidence, request.inspection.lines);
  const decision = withReason(desk.db, request.decision);
  const payload = { ...toRecord(request, lines, evidence), decision, post };
  refuseSilentRelease(payload);
  desk.seenHits.flush();
  return desk.db.transaction("decision.record", () => {
    const doneMeanwhile = recordedAlready(desk.db, request);
    if (doneMeanwhile) return doneMeanwhile;
    tellBefore(lines);
    return write(desk, request, { ...payload, flags: flagsOf(desk.db, payload) });
  });
}

/** Also those that only the truck's story shows. */
function flagsOf(
  db: ReadableDb,
  { inspection, papers, lines }: Pick<Recorded, "inspection" | "papers" | "lines">,
) {
  const { papersReplaced } = truckSaid(storyOf(db, inspection));
  const seen = lines.map(({ screening, ...line }) => ({ ...line, ...screening }));
  return truckFlags({ papers, lines: seen, papersReplaced });
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
  { inspection }: Request,
  lines: ScreenedLine[],
  { catalogue, versions }: Evidence,
): Omit<Recorded, "post" | "decision"> {
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
    verdict: worstVerdict(lines.map(({ screening }) => screening.verdict)) ?? "clear",
    bases: catalogue.bases.flatMap(({ id, list, reference, citation, title }) => {
      const resting = matched.filter(({ bases }) => bases.includes(id)).map((category) => category.id);
      return resting.length === 0 ? [] : [{ id, list, reference, citation, title, categories: resting }];
    }),
    versions,
  };
}

function refuseSilentRelease({ decision, lines, dismissals }: Recorded): void {
  if (decision.kind !== "release" || decision.reason === "override") return;
  const open = unansweredHits(lines, dismissals);
  if (open.length > 0)
    throw new BeketError("override-needed", `lines ${open.map(({ id }) => id).join(", ")}`);
}

function write(desk: Desk, { inspection, revisionReason }: Request, payload: Recorded): LogRow {
  const { revises } = inspection;
  const entry =
    revises === undefined
      ? appendEntry(desk, { kind: "decision-recorded", payload })
      : appendEntry(desk, {
          kind: "decision-revised",
          payload: revised(desk, payload, revises, revisionReason),
        });
  removeDraft(desk.db, payload.inspection);
  if (!isDecision(entry)) throw new Error(`${entry.kind} is no decision`);
  return logRow(entry, entry.payload);
}

function revised(
  { db }: Desk,
  payload: Recorded,
  revises: string,
  revisionReason = "",
): Payload<"decision-revised"> {
  if (revisionReason.trim() === "") throw new BeketError("reason-missing");
  const before = decisionOfInspection(db, payload.inspection)?.revision ?? 0;
  return { ...payload, revises, revision: before + 1, revisionReason };
}
