import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { mayCall } from "../../shared/contract/rights.ts";
import { findingOf } from "../../shared/log/truck-said.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";
import { readOfficer } from "../store/queries/officer.ts";
import { putSeenHit } from "../store/queries/seen-hit.ts";
import type { Desk } from "./desk.ts";

/** Keeps the hits that are shown in a truck, so that one which is taken out again at once is told to the log. */
export function noteSeenHits(
  { db, actor }: Pick<Desk, "db" | "actor">,
  { lines, inspection }: ParsedRequestOf<"screening.screen">,
  screenings: readonly LineScreening[],
): void {
  if (inspection === undefined || !screenings.some(({ verdict }) => verdict === "hit")) return;
  const { id } = actor();
  const officer = id === undefined ? undefined : readOfficer(db, id);
  // Who may change nothing looks at the lines of others.
  if (!officer || !mayCall("truck.settle", officer.role)) return;
  db.transaction("seen_hit.note", () => {
    for (const [index, line] of lines.entries()) {
      const screening = screenings[index];
      if (screening?.verdict !== "hit") continue;
      const { categories } = findingOf({ ...line, screening });
      putSeenHit(db, inspection, { line, verdict: screening.verdict, categories });
    }
  });
}
