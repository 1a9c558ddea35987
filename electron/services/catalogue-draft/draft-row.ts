import { BeketError } from "../../../shared/contract/errors.ts";
import { canonicalJson } from "../../../shared/log/canonical-json.ts";
import { sha256 } from "../../log-keys/crypto.ts";
import {
  type DraftRow,
  listDraftEdits,
  putDraftRow,
  readDraftRow,
} from "../../store/queries/catalogue-draft.ts";
import type { CatalogueInUse } from "../catalogue-in-use.ts";
import type { Desk } from "../desk.ts";

type Version = Pick<CatalogueInUse, "loaded">;

/**
 * The draft that is about to be edited, made at the first edit and of another revision after each. It stands on the version in use: after another came
 * into use its edits are made to that one.
 * @throws BeketError `catalogue-draft-submitted` while it is under review
 */
export function editableDraft(desk: Desk, inUse: Version): DraftRow {
  const row = readDraftRow(desk.db) ?? emptyDraft(desk, inUse);
  if (row.state !== "editing") throw new BeketError("catalogue-draft-submitted", row.state);
  const current = { ...row, base: inUse.loaded.catalogue.version, revision: row.revision + 1 };
  putDraftRow(desk.db, current);
  return current;
}

/**
 * The draft in one state, on the version in use still.
 * @throws BeketError `not-found`, or `catalogue-draft-outdated` where another version came into use meanwhile
 */
export function draftIn(desk: Desk, inUse: Version, state: DraftRow["state"]): DraftRow {
  const row = readDraftRow(desk.db);
  if (row?.state !== state) throw new BeketError("not-found", `a draft ${state}`);
  if (row.base !== inUse.loaded.catalogue.version) throw new BeketError("catalogue-draft-outdated", row.base);
  return row;
}

/** Over the edits alone, in the order of their keys: who made them and when says nothing of the content. */
export function digestOfDraft({ db }: Pick<Desk, "db">): string {
  const edits = listDraftEdits(db)
    .map(({ sheet, key, cells }) => ({ sheet, key, cells }))
    .toSorted((a, b) => (`${a.sheet} ${a.key}` < `${b.sheet} ${b.key}` ? -1 : 1));
  return sha256(canonicalJson(edits));
}

function emptyDraft(desk: Desk, { loaded }: Version): DraftRow {
  return {
    id: desk.newId(),
    base: loaded.catalogue.version,
    state: "editing",
    note: null,
    submittedBy: null,
    submittedById: null,
    submittedAt: null,
    comment: null,
    reviewedBy: null,
    reviewedAt: null,
    revision: 0,
  };
}
