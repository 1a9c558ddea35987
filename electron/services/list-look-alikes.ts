import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import type { LookAlikeView } from "../../shared/contract/domains/lookalikes.ts";
import { wordingOf } from "../../shared/look-alikes/wording.ts";
import { isDecision } from "../../shared/schemas/log-entry.ts";
import { NEWEST_FIRST } from "../../shared/schemas/log-filter.ts";
import type { LookAlike } from "../../shared/schemas/look-alike.ts";
import { SEES_NOBODY } from "../../shared/schemas/viewer.ts";
import type { ReadableDb } from "../store/databases.ts";
import { countDecisions, pageOfDecisions } from "../store/queries/decision-page.ts";
import { readLogEntry } from "../store/queries/log-entry.ts";
import { lookAlikesInState } from "../store/queries/look-alike.ts";
import type { Desk } from "./desk.ts";

/** So many past trucks with the words of a look-alike are looked into: a supervisor wants to know one from many. */
const MOST_TRUCKS = 200;

/** Look-alikes in one state; for those that wait, what they would have touched. */
export function listLookAlikes(
  { db, now }: Pick<Desk, "now"> & { readonly db: ReadableDb },
  { state, limit }: ParsedRequestOf<"lookalike.list">,
): LookAlikeView[] {
  const moment = now().toISOString();
  return lookAlikesInState(db, state, limit).map((known) => ({
    ...known,
    expired: known.expires <= moment,
    ...(state === "proposed" && { touched: touchedBy(db, known) }),
  }));
}

function touchedBy(db: ReadableDb, { wording, category, description }: LookAlike): LookAlikeView["touched"] {
  const page = { offset: 0, limit: MOST_TRUCKS };
  const filter = { text: withoutFigures(description) };
  const rows = pageOfDecisions(db, { filter, sort: NEWEST_FIRST, viewer: SEES_NOBODY }, page);
  const total = countDecisions(db, filter, SEES_NOBODY);
  const counts = rows.map(({ entry }) => {
    const decision = readLogEntry(db, entry);
    if (!decision || !isDecision(decision)) return 0;
    return decision.payload.lines.filter(
      (line) =>
        wordingOf(line.description) === wording &&
        line.screening.matches.some((match) => match.category === category),
    ).length;
  });
  return {
    lines: counts.reduce((sum, count) => sum + count, 0),
    trucks: counts.filter((count) => count > 0).length,
    more: total > MOST_TRUCKS,
  };
}

const withoutFigures = (text: string): string =>
  text
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word))
    .join(" ");
