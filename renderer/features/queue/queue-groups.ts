import type { QueueRow } from "../../../shared/schemas/truck.ts";

export const GROUPS = ["waiting", "in-inspection", "held", "referred"] as const;
export type QueueGroupName = (typeof GROUPS)[number];

export interface QueueGroup {
  readonly name: QueueGroupName;
  readonly rows: readonly QueueRow[];
}

/** Letters and digits alone, Cyrillic look-alikes as Latin: as plates are compared. */
export function plateLetters(text: string): string {
  const latin = "ABEKMHOPCTYX";
  return text
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .replaceAll(/[АВЕКМНОРСТУХ]/g, (letter) => latin["АВЕКМНОРСТУХ".indexOf(letter)] ?? letter);
}

/** The queue by its states, only trucks with the text in their plate; who waits longest waits at the top. */
export function groupQueue(rows: readonly QueueRow[], text: string): QueueGroup[] {
  const wanted = plateLetters(text);
  const found = rows.filter(({ plate }) => plateLetters(plate).includes(wanted));
  return GROUPS.map((name) => {
    const ofState = found.filter(({ state }) => state === name);
    const newestFirst = ofState.toSorted((a, b) => b.since.localeCompare(a.since));
    return { name, rows: name === "waiting" ? newestFirst.toReversed() : newestFirst };
  }).filter(({ rows: some }) => some.length > 0);
}
