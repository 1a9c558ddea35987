import { canonicalJson } from "../../shared/log/canonical-json.ts";
import { declaredLines, type TruckNow, truckDifference } from "../../shared/log/truck-difference.ts";
import { findingOf, type TruckSaid, truckSaid } from "../../shared/log/truck-said.ts";
import type { LineFinding } from "../../shared/schemas/entries/truck.ts";
import type { Inspection } from "../../shared/schemas/inspection.ts";
import type { DeclaredLine } from "../../shared/schemas/line.ts";
import type { Source } from "../../shared/schemas/truck.ts";
import { readDraft } from "../store/queries/draft.ts";
import { storyOf } from "../store/queries/log-entry.ts";
import { listSeenHits, removeSeenHits } from "../store/queries/seen-hit.ts";
import { readDrawShare } from "../store/queries/setting.ts";
import { stoppedBefore } from "../store/queries/truck.ts";
import { appendEntry } from "./append-entry.ts";
import { type Desk, requireStation } from "./desk.ts";
import type { Evidence } from "./record-decision.ts";
import { refuseDecided, saveDraft } from "./save-draft.ts";

export type Told = Pick<TruckNow, "source" | "state">;

const AT_THE_DESK: Told = { source: { how: "typed" }, state: "in-inspection" };
export const typedAtTheDesk = (source: Source = AT_THE_DESK.source): Told => ({ ...AT_THE_DESK, source });

/**
 * Tells the log what a truck's draft says by now, as the difference to what it said last. It is called at moments
 * when something has come to rest: an import is done, the officer leaves the truck. A truck is registered
 * by the first of them that finds something in it.
 */
export async function settleTruck(
  desk: Desk,
  evidence: Evidence,
  inspection: Inspection,
  told: Told = AT_THE_DESK,
): Promise<void> {
  // At once: while the lines are screened, the officer may type on, and that is saved by itself.
  saveDraft(desk, inspection);
  const lines = declaredLines(inspection);
  const findings = await findingsOf(evidence, lines, truckSaid(storyOf(desk.db, inspection.id)));
  desk.seenHits.flush();
  desk.db.transaction("truck.settle", () => {
    if (!readDraft(desk.db, inspection.id)) return;
    refuseDecided(desk.db, inspection);
    const { versions, catalogue } = evidence;
    tellTruck(desk, { inspection, lines, findings, versions, catalogue, ...told });
  });
}

/** Must run inside a transaction. */
export function tellTruck(
  desk: Desk,
  truck: Pick<TruckNow, "inspection" | "lines" | "findings" | "versions" | "catalogue" | "source" | "state">,
): void {
  const { inspection, lines } = truck;
  const said = truckSaid(storyOf(desk.db, inspection.id));
  const seen = listSeenHits(desk.db, inspection.id);
  const isEmpty = lines.length === 0 && saysNothing(inspection);
  if (!said.registered && isEmpty && seen.length === 0) return;
  const now = {
    ...truck,
    seen,
    post: requireStation(desk.db).post,
    stoppedBefore: stoppedBefore(desk.db, inspection.papers.plate, inspection.id),
    draw: said.registered ? NOT_DRAWN : draw(desk),
  };
  for (const fact of truckDifference(said, now)) appendEntry(desk, fact);
  removeSeenHits(desk.db, inspection.id);
}

const saysNothing = ({ papers }: Inspection): boolean =>
  Object.values(papers).every((text) => text.trim() === "");

const NOT_DRAWN = { share: 0, drawn: false };

function draw({ db, lot }: Desk): TruckNow["draw"] {
  const share = readDrawShare(db);
  return { share, drawn: lot() < share };
}

/** Lines that the log knows as they are, screened by the same versions, are not screened again. */
export async function findingsOf(
  { screen, versions }: Pick<Evidence, "screen" | "versions">,
  lines: readonly DeclaredLine[],
  said: TruckSaid,
): Promise<LineFinding[]> {
  const sameVersions = said.versions !== null && canonicalJson(said.versions) === canonicalJson(versions);
  const known = (line: DeclaredLine): LineFinding | undefined => {
    const before = said.lines.get(line.id);
    const isSame = sameVersions && before !== undefined && canonicalJson(before) === canonicalJson(line);
    return isSame ? said.findings.get(line.id) : undefined;
  };
  const unknown = lines.filter((line) => known(line) === undefined);
  const screenings = unknown.length > 0 ? await screen(unknown) : [];
  const found = new Map(
    unknown.flatMap((line, index) => {
      const screening = screenings[index];
      return screening ? [[line.id, findingOf({ ...line, screening })]] : [];
    }),
  );
  return lines.flatMap((line) => known(line) ?? found.get(line.id) ?? []);
}
