import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { Inspection } from "../../shared/schemas/inspection.ts";
import { knowsTruck, seesTruck } from "../store/queries/personal-data.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import type { DeskSession } from "./desk-session.ts";
import { type ViewingDesk, viewerOf } from "./viewer.ts";

/**
 * Shows a truck's driver and carrier to who asks, as soon as the log knows who asked and why.
 * @throws BeketError `not-found`
 */
export function showPersonalData(
  desk: Desk & { readonly session: DeskSession },
  { inspection, reason }: ParsedRequestOf<"personal-data.show">,
): void {
  if (!isMasked(desk, inspection)) return;
  if (!knowsTruck(desk.db, inspection)) throw new BeketError("not-found", `truck ${inspection}`);
  const payload = { inspection, reason };
  desk.db.transaction("personal-data.show", () =>
    appendEntry(desk, { kind: "personal-data-shown", payload }),
  );
  desk.session.show(inspection);
}

/** Whether a truck's driver and carrier are masked for who acts. */
export function isMasked(desk: ViewingDesk, inspection: string): boolean {
  return !seesTruck(desk.db, viewerOf(desk), inspection);
}

/** @throws BeketError `personal-data-masked` where who acts would take out, or change, what they do not see */
export function requireSeen(desk: ViewingDesk, inspection: string): void {
  if (isMasked(desk, inspection)) throw new BeketError("personal-data-masked", `truck ${inspection}`);
}

/** A draft of a decided truck brings it back to the post, where its papers are seen: not past those who may not. */
export function refuseUnseenRevision(
  desk: ViewingDesk,
  { id, revises }: Pick<Inspection, "id" | "revises">,
): void {
  if (revises !== undefined) requireSeen(desk, id);
}
