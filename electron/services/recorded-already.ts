import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { canonicalJson } from "../../shared/log/canonical-json.ts";
import type { Payload } from "../../shared/schemas/log-entry.ts";
import type { LogRow } from "../../shared/schemas/log-row.ts";
import type { ReadableDb } from "../store/databases.ts";
import { decisionOfInspection } from "../store/queries/decision.ts";
import { readLogEntry } from "../store/queries/log-entry.ts";

type Request = ParsedRequestOf<"decision.record">;

/** The row of a truck that was decided just so before; decided otherwise, it is refused with `draft-decided`. */
export function recordedAlready(db: ReadableDb, request: Request): LogRow | undefined {
  const row = decisionOfInspection(db, request.inspection.id);
  if (!row) return undefined;
  const entry = readLogEntry(db, row.entry);
  const same = entry?.kind === "decision-recorded" && saidIn(entry.payload) === saidBy(request);
  if (!same) throw new BeketError("draft-decided");
  return row;
}

function saidBy({ inspection: { startedAt, papers, lines }, decision }: Request): string {
  return canonicalJson({ startedAt, papers, lines, decision });
}

function saidIn({ startedAt, papers, lines, decision }: Payload<"decision-recorded">): string {
  return canonicalJson({
    startedAt,
    papers,
    lines: lines.map(({ screening: _, ...line }) => line),
    decision,
  });
}
