import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { LookAlike, LookAlikeState } from "../../shared/schemas/look-alike.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import { expiry, requireLookAlike } from "./propose-look-alike.ts";

type Request = ParsedRequestOf<"lookalike.decide">;

/** From which states each decision leads on. */
const FROM: Readonly<Record<Request["decision"], readonly LookAlikeState[]>> = {
  approve: ["proposed"],
  refuse: ["proposed"],
  withdraw: ["proposed", "approved"],
};

/**
 * What a supervisor decides about a look-alike: for the whole post, not at all, or no longer.
 * @throws BeketError `not-found`, or `lookalike-decided` where another decision came first
 */
export function decideLookAlike(desk: Desk, { id, decision, note, days }: Request): LookAlike {
  return desk.db.transaction("look_alike.decide", () => {
    const { state } = requireLookAlike(desk, id);
    if (!FROM[decision].includes(state)) throw new BeketError("lookalike-decided", state);
    if (decision === "approve")
      appendEntry(desk, {
        kind: "lookalike-approved",
        payload: { id, note, expires: expiry(desk.now(), days) },
      });
    else
      appendEntry(desk, {
        kind: decision === "refuse" ? "lookalike-refused" : "lookalike-withdrawn",
        payload: { id, note },
      });
    return requireLookAlike(desk, id);
  });
}

/**
 * The officer's own proposal, taken back before anyone decided.
 * @throws BeketError `not-found` for another's, or `lookalike-decided`
 */
export function takeBackLookAlike(desk: Desk, id: string): LookAlike {
  const { officer, officerId } = requireLookAlike(desk, id);
  const actor = desk.actor();
  if (officerId === undefined ? officer !== actor.name : officerId !== actor.id)
    throw new BeketError("not-found", `look-alike ${id} is another's`);
  return desk.db.transaction("look_alike.take-back", () => {
    const { state } = requireLookAlike(desk, id);
    if (state !== "proposed") throw new BeketError("lookalike-decided", state);
    appendEntry(desk, { kind: "lookalike-withdrawn", payload: { id, note: "" } });
    return requireLookAlike(desk, id);
  });
}
