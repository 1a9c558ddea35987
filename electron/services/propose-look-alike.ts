import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { wordingOf } from "../../shared/look-alikes/wording.ts";
import type { LookAlike } from "../../shared/schemas/look-alike.ts";
import type { Screener } from "../screening/screener.ts";
import { lookAlikesInForce, readLookAlike } from "../store/queries/look-alike.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";

const DAY = 24 * 60 * 60 * 1_000;

/**
 * Remembers "not this" for the words of a line. The line is screened here: only a match that is there can be
 * answered, and none of a line whose code stands on a list. The same proposal twice is one.
 * @throws BeketError `lookalike-no-match` or `lookalike-listed-code`
 */
export function proposeLookAlike(
  desk: Desk,
  { screen }: Pick<Screener, "screen">,
  { inspection, line, category, reason, note, days }: ParsedRequestOf<"lookalike.propose">,
): LookAlike {
  const { matches, flags } = screen(line);
  const wording = wordingOf(line.description);
  if (wording === "" || !matches.some((match) => match.category === category))
    throw new BeketError("lookalike-no-match", category);
  const listed = flags.includes("listed-code") || matches.some((m) => m.adjustments.includes("code-listed"));
  if (listed) throw new BeketError("lookalike-listed-code", line.hs);

  return desk.db.transaction("look_alike.propose", () => {
    const now = desk.now();
    const known = lookAlikesInForce(desk.db, { wordings: [wording], now: now.toISOString(), inspection });
    const same = known.find((candidate) => candidate.category === category);
    if (same) return same;
    const id = desk.newId();
    const expires = expiry(now, days);
    const { id: lineId, description, hs } = line;
    const payload = { id, category, wording, description, hs, inspection, lineId, reason, note, expires };
    appendEntry(desk, { kind: "lookalike-proposed", payload });
    return requireLookAlike(desk, id);
  });
}

export const expiry = (now: Date, days: number): string => new Date(now.getTime() + days * DAY).toISOString();

export function requireLookAlike({ db }: Pick<Desk, "db">, id: string): LookAlike {
  const known = readLookAlike(db, id);
  if (!known) throw new BeketError("not-found", `look-alike ${id}`);
  return known;
}
