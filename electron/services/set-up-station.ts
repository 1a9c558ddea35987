import type { ParsedRequestOf } from "../../shared/contract/contract.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { Station } from "../../shared/schemas/station.ts";
import { putDraft } from "../store/queries/draft.ts";
import { insertStation, readStation } from "../store/queries/station.ts";
import { appendEntry } from "./append-entry.ts";
import type { Desk } from "./desk.ts";
import type { Example } from "./examples.ts";
import type { LoadedCatalogue } from "./load-catalogue.ts";

export interface FirstStart {
  readonly catalogue: LoadedCatalogue;
  /** Read only when they are wanted. */
  readonly readExamples: () => Example[];
}

/** Names the post, makes its key, and begins its log. The key's file comes first: a set-up cut off finds it again. */
export function setUpStation(
  desk: Desk,
  { catalogue: { catalogue, sha256 }, readExamples }: FirstStart,
  { post, crossing, withExamples }: Omit<ParsedRequestOf<"station.setup">, "officer" | "pin">,
): Station {
  if (readStation(desk.db)) throw new BeketError("already-set-up");
  const station = { id: desk.newId(), post, crossing, publicKey: desk.keys.provide().publicKey };
  const examples = withExamples ? readExamples() : [];
  desk.db.transaction("station.set-up", () => {
    insertStation(desk.db, station);
    appendEntry(desk, { kind: "station-named", payload: { post, crossing } });
    appendEntry(desk, { kind: "catalogue-loaded", payload: { version: catalogue.version, sha256 } });
    for (const example of examples) registerDraft(desk, example);
  });
  return station;
}

function registerDraft(desk: Desk, example: Example): void {
  const now = desk.now().toISOString();
  putDraft(desk.db, { id: desk.newId(), startedAt: now, dismissals: [], ...example }, now);
}
