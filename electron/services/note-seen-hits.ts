import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { mayCall } from "../../shared/contract/rights.ts";
import { findingOf } from "../../shared/log/truck-said.ts";
import type { HitLine } from "../../shared/schemas/entries/truck.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";
import { readOfficer } from "../store/queries/officer.ts";
import type { Desk } from "./desk.ts";

/** Keeps the hits that are shown in a truck, so that one which is taken out again at once is told to the log. */
export function noteSeenHits(
  { db, actor, seenHits }: Pick<Desk, "db" | "actor" | "seenHits">,
  { lines, inspection }: Pick<ParsedRequestOf<"screening.screen">, "lines" | "inspection">,
  screenings: readonly LineScreening[],
): void {
  if (inspection === undefined || !screenings.some(({ verdict }) => verdict === "hit")) return;
  const { id } = actor();
  const officer = id === undefined ? undefined : readOfficer(db, id);
  // Who may change nothing looks at the lines of others.
  if (!officer || !mayCall("truck.settle", officer.role)) return;
  const hits = lines.flatMap((line, index): HitLine[] => {
    const screening = screenings[index];
    if (screening?.verdict !== "hit") return [];
    const { categories } = findingOf({ ...line, screening });
    return [{ line, verdict: screening.verdict, categories }];
  });
  seenHits.note(inspection, hits);
}
