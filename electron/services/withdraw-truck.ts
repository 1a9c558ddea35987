import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { goneHits, openHits } from "../../shared/log/gone-hits.ts";
import { declaredLines } from "../../shared/log/truck-difference.ts";
import { type TruckSaid, truckSaid } from "../../shared/log/truck-said.ts";
import type { Payload } from "../../shared/schemas/log-entry.ts";
import { readDraft, removeDraft } from "../store/queries/draft.ts";
import { storyOf } from "../store/queries/log-entry.ts";
import { listSeenHits } from "../store/queries/seen-hit.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import type { Evidence } from "./record-decision.ts";
import { findingsOf, tellTruck, typedAtTheDesk } from "./settle-truck.ts";

type Request = ParsedRequestOf<"draft.discard">;

/**
 * Takes a truck out of work. One that the log knows, or in which there was a hit, is not silently gone: that needs a
 * reason, and is an entry, after what the log had not been told yet. Giving up a revision leaves the decision in force.
 * @throws BeketError `reason-missing`, or `withdrawal-code-missing` where there are hits that nobody answered
 */
export async function withdrawTruck(
  desk: Desk,
  evidence: Evidence,
  { id, reason, code }: Request,
): Promise<void> {
  const draft = readDraft(desk.db, id);
  if (!draft) return;
  const { revises } = draft;
  const lines = declaredLines(draft);
  const findings = await findingsOf(evidence, lines, truckSaid(storyOf(desk.db, id)));
  desk.seenHits.flush();
  desk.db.transaction("truck.withdraw", () => {
    if (!readDraft(desk.db, id)) return;
    const before = truckSaid(storyOf(desk.db, id));
    const isHit =
      findings.some(({ verdict }) => verdict === "hit") ||
      goneHits(before, { lines, findings, seen: listSeenHits(desk.db, id) }).length > 0;
    // What was tried in a revision that is given up has changed nothing.
    if (revises === undefined && (before.registered || isHit))
      tellTruck(desk, {
        inspection: draft,
        lines,
        findings,
        versions: evidence.versions,
        catalogue: evidence.catalogue,
        ...typedAtTheDesk(),
      });
    const said = truckSaid(storyOf(desk.db, id));
    if (said.registered) {
      if (reason.trim() === "") throw new BeketError("reason-missing");
      const open = revises === undefined ? openOf(said, code) : undefined;
      const payload = { inspection: id, papers: said.papers, reason, open, revises };
      appendEntry(desk, { kind: "truck-withdrawn", payload });
    }
    removeDraft(desk.db, id);
  });
}

/** Hits that go with the truck, also those that had been taken out of its lines before. */
function openOf(said: TruckSaid, code: Request["code"]): Payload<"truck-withdrawn">["open"] {
  const gone = said.gone.map(({ now: _now, titles: _titles, ...hit }) => hit);
  const lines = [...openHits(said), ...gone];
  if (lines.length === 0) return undefined;
  if (code === undefined)
    throw new BeketError("withdrawal-code-missing", `lines ${lines.map(({ line }) => line.id).join(", ")}`);
  return { code, lines };
}
