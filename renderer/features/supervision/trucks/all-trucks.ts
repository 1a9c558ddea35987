import type { RequestOf } from "../../../../shared/contract/contract.ts";
import type { TruckRow } from "../../../../shared/sync/supervision.ts";
import { call } from "../../../api.ts";

type Query = Omit<RequestOf<"supervision.trucks">, "cursor" | "limit">;

/** The largest page that the hub gives. */
const PAGE = 200;

interface Progress {
  readonly signal: AbortSignal;
  /** How many there are so far. */
  readonly onFetched: (count: number) => void;
}

/** Every truck that a search finds, page by page; null when it was cancelled. */
export async function allTrucks(query: Query, { signal, onFetched }: Progress): Promise<TruckRow[] | null> {
  const trucks: TruckRow[] = [];
  let cursor: string | undefined;
  while (!signal.aborted) {
    const { answer } = await call("supervision.trucks", { ...query, limit: PAGE, ...(cursor && { cursor }) });
    trucks.push(...answer.trucks);
    onFetched(trucks.length);
    if (answer.cursor === null) return signal.aborted ? null : trucks;
    cursor = answer.cursor;
  }
  return null;
}
