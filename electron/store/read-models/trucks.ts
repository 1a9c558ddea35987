import type { DecisionKind } from "../../../shared/schemas/decision.ts";
import { type DecisionEntry, isDecision, type LogEntry } from "../../../shared/schemas/log-entry.ts";
import type { TruckState } from "../../../shared/schemas/truck.ts";
import type { ReadableDb } from "../databases.ts";
import { readLogEntry } from "../queries/log-entry.ts";
import { clearTrucks, putTruck, readTruck, removeTruck, type Truck } from "../queries/truck.ts";
import type { ReadModel } from "./read-model.ts";

const STATES = {
  release: "released",
  hold: "held",
  refer: "referred",
  seize: "seized",
} as const satisfies Record<DecisionKind, TruckState>;

/** Where each truck stands: what the queue lists. */
export const trucks: ReadModel = {
  tables: ["truck"],
  apply(db, entry) {
    const truck = after(db, entry);
    if (truck) putTruck(db, truck);
  },
  forget(db, entry) {
    // A truck's entries are erased together: with those that make its row, the row goes.
    if (entry.kind === "truck-registered" || isDecision(entry)) removeTruck(db, entry.payload.inspection);
  },
  clear: clearTrucks,
};

/** The truck's row after an entry; `null` where the entry says nothing of it. */
function after(db: ReadableDb, entry: LogEntry): Truck | null {
  const { sequence } = entry;
  if (entry.kind === "truck-registered") {
    const { inspection, papers, state, lane } = entry.payload;
    const { plate, carrier } = papers;
    const nothingYet = { verdict: null, flags: 0, lines: 0, entry: null };
    return { inspection, sequence, since: entry.time, state, plate, carrier, lane, ...nothingYet };
  }
  if (isDecision(entry)) return decided(readTruck(db, entry.payload.inspection), entry);
  const truck = truckOf(db, entry);
  if (!truck) return null;
  if (entry.kind === "truck-withdrawn") return withdrawn(db, truck, entry);
  return changed({ ...truck, sequence }, entry);
}

function truckOf(db: ReadableDb, { payload }: LogEntry): Truck | undefined {
  const inspection = "inspection" in payload ? payload.inspection : undefined;
  return inspection === undefined ? undefined : readTruck(db, inspection);
}

function changed(truck: Truck, { kind, payload }: LogEntry): Truck | null {
  switch (kind) {
    case "papers-changed": {
      const to = (field: string) => payload.changes.find((change) => change.field === field)?.to;
      return { ...truck, plate: to("plate") ?? truck.plate, carrier: to("carrier") ?? truck.carrier };
    }
    case "lines-screened":
      return { ...truck, verdict: payload.verdict, flags: payload.flagCount, lines: payload.lineCount };
    case "truck-moved":
      return { ...truck, state: payload.state ?? truck.state, lane: payload.to?.lane ?? truck.lane };
    default:
      return null;
  }
}

/** A revision that was given up leaves the truck as its decision has it. */
function withdrawn(
  db: ReadableDb,
  truck: Truck,
  { sequence, payload: { revises } }: Extract<LogEntry, { kind: "truck-withdrawn" }>,
): Truck {
  if (revises === undefined) return { ...truck, sequence, state: "withdrawn" };
  const inForce = readLogEntry(db, revises);
  return inForce && isDecision(inForce) ? { ...decided(truck, inForce), sequence } : { ...truck, sequence };
}

function decided(truck: Truck | undefined, { id, sequence, payload }: DecisionEntry): Truck {
  const { inspection, papers, lines, verdict, decision, flags = [] } = payload;
  return {
    inspection,
    sequence,
    since: truck?.since ?? payload.startedAt,
    state: STATES[decision.kind],
    plate: papers.plate,
    carrier: papers.carrier,
    lane: truck?.lane ?? null,
    verdict,
    flags: lines.reduce((sum, { screening }) => sum + screening.flags.length, flags.length),
    lines: lines.length,
    entry: id,
  };
}
