import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { findingOf } from "../../shared/log/truck-said.ts";
import type { LogRow } from "../../shared/schemas/log-row.ts";
import type { Desk } from "./desk.ts";
import { type Evidence, recordDecision } from "./record-decision.ts";
import { tellTruck, typedAtTheDesk } from "./settle-truck.ts";

/** A truck's decision, and before it what of the truck the log had not been told yet, in one transaction. */
export function decideTruck(
  desk: Desk,
  evidence: Evidence,
  request: ParsedRequestOf<"decision.record">,
): Promise<LogRow> {
  const { inspection } = request;
  return recordDecision(desk, evidence, request, (screened) =>
    tellTruck(desk, {
      inspection,
      lines: screened.map(({ screening: _, ...line }) => line),
      findings: screened.map(findingOf),
      versions: evidence.versions,
      catalogue: evidence.catalogue,
      ...typedAtTheDesk(),
    }),
  );
}
