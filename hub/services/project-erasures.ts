import { endOfRetention, kindsOf } from "../../shared/log/retention.ts";
import { branchBefore, expiredWithin } from "../store/queries/erasure.ts";
import { branchesOf } from "../store/queries/log.ts";
import type { Write } from "../store/write.ts";
import { erasePayloads } from "./erase-payloads.ts";
import type { Projected } from "./project-entries.ts";

/** Months that the hub keeps a payload whatever a station says: nobody erases at the hub what has just been done. */
const LEAST_MONTHS = 1;

/** What a post has erased because its time was over is erased here too. Needs the branches as they are afterwards. */
export async function followErasures(
  tx: Write,
  placed: readonly Projected[],
  receivedAt: string,
): Promise<void> {
  for (const { stamp, facts, branch } of placed) {
    const { erasure } = facts;
    if (erasure === undefined) continue;
    const { station, sequence } = stamp;
    const before = earlier(erasure.before, leastEnd(receivedAt));
    const kinds = kindsOf(erasure.class);
    for (const part of await lineageOf(tx, station, branch))
      for (const [first, last] of erasure.ranges) {
        const range: [number, number] = [Math.max(first, part.first), Math.min(last, part.last, sequence)];
        if (range[0] > range[1]) continue;
        const stretch = { station, branch: part.branch, range, kinds, before };
        await erasePayloads(tx, await expiredWithin(tx, stretch), receivedAt);
      }
  }
}

function leastEnd(receivedAt: string): string {
  const least = { trucks: LEAST_MONTHS, access: LEAST_MONTHS };
  return endOfRetention(least, "trucks", new Date(receivedAt))?.toISOString() ?? receivedAt;
}

const earlier = (a: string, b: string): string => (a < b ? a : b);

interface Part {
  readonly branch: number;
  readonly first: number;
  readonly last: number;
}

/** Where the entries that a branch goes back to stand: its own, and those shared with the ones it parted from. */
async function lineageOf(tx: Write, station: string, branch: number): Promise<Part[]> {
  const heads = new Map((await branchesOf(tx, station)).map((head) => [head.branch, head]));
  const parts: Part[] = [];
  let last = Number.MAX_SAFE_INTEGER;
  for (let next: number | undefined = branch; next !== undefined; ) {
    const head = heads.get(next);
    if (head === undefined) break;
    parts.push({ branch: next, first: head.from_sequence + 1, last });
    last = head.from_sequence;
    next = last === 0 ? undefined : await branchBefore(tx, station, head);
  }
  return parts;
}
