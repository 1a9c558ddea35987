import { applyLookAlikes } from "../../shared/look-alikes/apply.ts";
import { wordingOf } from "../../shared/look-alikes/wording.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { LineScreening } from "../../shared/schemas/screening.ts";
import type { ReadableDb } from "../store/databases.ts";
import { lastLookAlikeEntry, lookAlikesInForce } from "../store/queries/look-alike.ts";
import { believedNow, type TimeSource } from "./believed-time.ts";

interface Lines {
  readonly lines: readonly Pick<DeclaredLine, "description">[];
  /** The truck that they belong to, where it is known. */
  readonly inspection?: string | undefined;
}

/** What the matcher says of the lines, with what officers said of the same words before. */
export function screeningWithLookAlikes(
  source: TimeSource,
  { lines, inspection }: Lines,
  screenings: readonly LineScreening[],
): LineScreening[] {
  const moment = { now: believedNow(source).toISOString(), inspection };
  const wordings = [...new Set(lines.map(({ description }) => wordingOf(description)))];
  const known = lookAlikesInForce(source.db, { wordings, ...moment });
  return screenings.map((screening, index) =>
    applyLookAlikes(lines[index]?.description ?? "", screening, known, moment),
  );
}

/** What names the set of look-alikes among the versions of a decision. */
export function knownLookAlikes(db: ReadableDb): { lookAlikes?: number } {
  const sequence = lastLookAlikeEntry(db);
  return sequence === undefined ? {} : { lookAlikes: sequence };
}
