import type { ResponseOf } from "../../shared/contract/contract.ts";
import type { QueueRow, TruckState } from "../../shared/schemas/truck.ts";
import type { ReadableDb } from "../store/databases.ts";
import { type DraftRow, listDraftRows } from "../store/queries/draft.ts";
import { readDrawShare } from "../store/queries/setting.ts";
import { countOpenTrucks, readTruck, type Truck, trucksInState } from "../store/queries/truck.ts";

/** So many held and so many referred trucks are listed; search in the log finds the others. */
const MOST_STOPPED = 100;

/** The trucks at the post: what is in work as its draft has it, what was stopped as its decision has it. */
export function listQueue(db: ReadableDb): ResponseOf<"queue.list"> {
  const drafts = listDraftRows(db);
  const inWork = new Set(drafts.map(({ id }) => id));
  const stopped = (["held", "referred"] as const)
    .flatMap((state) => trucksInState(db, state, MOST_STOPPED))
    .filter(({ inspection }) => !inWork.has(inspection));
  return {
    rows: [...drafts.map((draft) => ofDraft(draft, readTruck(db, draft.id))), ...stopped.map(ofTruck)],
    counts: counts(db),
    drawShare: readDrawShare(db),
  };
}

function ofDraft(draft: DraftRow, truck: Truck | undefined): QueueRow {
  const { id, plate, carrier, startedAt, lineCount, revising } = draft;
  return {
    inspection: id,
    state: truck?.state === "waiting" ? "waiting" : "in-inspection",
    plate,
    carrier,
    since: revising ? startedAt : (truck?.since ?? startedAt),
    lane: truck?.lane ?? null,
    verdict: truck?.verdict ?? null,
    flags: truck?.flags ?? 0,
    lines: lineCount,
    entry: truck?.entry ?? null,
    revising,
  };
}

function ofTruck({ sequence: _, ...truck }: Truck): QueueRow {
  return { ...truck, revising: false };
}

function counts(db: ReadableDb): Partial<Record<TruckState, number>> {
  return Object.fromEntries(countOpenTrucks(db));
}
