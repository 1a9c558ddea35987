import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import { type DecisionEntry, isDecision } from "../../shared/schemas/log-entry.ts";
import type { LogRow } from "../../shared/schemas/log-row.ts";
import type { ReadableDb } from "../store/databases.ts";
import { decisionOfInspection } from "../store/queries/decision.ts";
import { readLogEntry } from "../store/queries/log-entry.ts";

type Request = ParsedRequestOf<"decision.record">;

/**
 * The row of a truck that was decided just so before. A request that revises the decision in force is new;
 * any other for a decided truck is refused with `draft-decided`.
 */
export function recordedAlready(db: ReadableDb, request: Request): LogRow | undefined {
  const row = decisionOfInspection(db, request.inspection.id);
  const { revises } = request.inspection;
  if (!row) {
    if (revises !== undefined) throw new BeketError("not-found", `no decision ${revises}`);
    return undefined;
  }
  const entry = readLogEntry(db, row.entry);
  if (entry && isDecision(entry) && saidIn(entry.payload) === saidBy(request)) return row;
  if (revises === row.entry) return undefined;
  throw new BeketError("draft-decided");
}

function saidBy({ inspection, decision, revisionReason }: Request): string {
  const { startedAt, papers, lines, revises } = inspection;
  return canonicalJson({ startedAt, papers, lines, decision, revises, revisionReason });
}

function saidIn(payload: DecisionEntry["payload"]): string {
  const { startedAt, papers, lines, decision } = payload;
  const { label: _, ...chosen } = decision;
  const revision = "revises" in payload ? payload : { revises: undefined, revisionReason: undefined };
  return canonicalJson({
    startedAt,
    papers,
    lines: lines.map(({ screening: _, ...line }) => line),
    decision: chosen,
    revises: revision.revises,
    revisionReason: revision.revisionReason,
  });
}
