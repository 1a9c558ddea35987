import type { EntryOutcome } from "../../shared/sync/entries.ts";
import type { CheckedEntry } from "./check-entry.ts";
import type { KeptEntries } from "./keep-entries.ts";

/**
 * What the station should send next: after the last of the batch that is settled, or where the hub's only branch
 * ends. `null` when the station's log has parted from the hub's at a point that the hub can not know.
 */
export function expectedNext(
  judged: readonly CheckedEntry[],
  outcomes: readonly EntryOutcome[],
  { branches, parted }: KeptEntries,
): number | null {
  const settled = judged.flatMap((entry, index) => {
    const status = outcomes[index]?.status;
    if (entry.refused !== null) return entry.sequence ?? [];
    return status === "held" || status === "turned-away" ? [] : entry.stamp.sequence;
  });
  if (settled.length > 0) return Math.max(...settled) + 1;
  const [only, another] = branches;
  if (parted || another !== undefined) return null;
  return only === undefined ? 1 : only.head.sequence + 1;
}
