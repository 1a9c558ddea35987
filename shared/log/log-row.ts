import type { ScreenedLine } from "../schemas/entries/truck.ts";
import type { DecisionEntry, LogEntry } from "../schemas/log-entry.ts";
import type { LogRow } from "../schemas/log-row.ts";
import type { Verdict } from "../schemas/screening.ts";

type Stamp = Pick<LogEntry, "id" | "sequence" | "time" | "officer">;

/** A decision as the log screen lists it, made from its entry alone. */
export function logRow(stamp: Stamp, payload: DecisionEntry["payload"]): LogRow {
  const { papers, lines, decision, verdict } = payload;
  return {
    entry: stamp.id,
    sequence: stamp.sequence,
    decidedAt: stamp.time,
    officer: stamp.officer,
    plate: papers.plate,
    carrier: papers.carrier,
    consignee: papers.consignee,
    decision: decision.kind,
    reason: decision.reason,
    revision: "revision" in payload ? payload.revision : 0,
    verdict,
    lineCount: lines.length,
    hitCount: countOf("hit", lines),
    checkCount: countOf("check", lines),
  };
}

function countOf(verdict: Verdict, lines: readonly ScreenedLine[]): number {
  return lines.filter(({ screening }) => screening.verdict === verdict).length;
}
