import { PERSONAL_DATA } from "../../shared/contract/personal-data.ts";
import { SEES_NOBODY, type Viewer } from "../../shared/schemas/viewer.ts";
import type { ReadableDb } from "../store/databases.ts";
import { readOfficer } from "../store/queries/officer.ts";
import type { Desk } from "./desk.ts";
import type { DeskSession } from "./desk-session.ts";

export interface ViewingDesk extends Pick<Desk, "actor"> {
  readonly db: ReadableDb;
  readonly session: Pick<DeskSession, "shown">;
}

/** Who reads, by the account that acts, with the rights that it has at this moment. */
export function viewerOf({ db, session, actor }: ViewingDesk): Viewer {
  const { id } = actor();
  const officer = id === undefined ? undefined : readOfficer(db, id);
  if (!officer?.active) return SEES_NOBODY;
  return { sight: PERSONAL_DATA[officer.role], officer: officer.id, shown: [...session.shown] };
}
