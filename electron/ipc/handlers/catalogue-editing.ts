import path from "node:path";
import {
  publisherKeyFile,
  publisherKeyId,
  storePublisherKey,
} from "../../catalogue-package/publisher-key.ts";
import type { AppContext } from "../../services/app-context.ts";
import { appendEntry } from "../../services/append-entry.ts";
import { createDraftBook } from "../../services/catalogue-draft/draft-book.ts";
import { editableDraft } from "../../services/catalogue-draft/draft-row.ts";
import { putDraftRowEdit } from "../../services/catalogue-draft/edit-draft.ts";
import { createEffectPreview } from "../../services/catalogue-draft/effect-of-draft.ts";
import { exportTables, importTables, previewTables } from "../../services/catalogue-draft/import-tables.ts";
import {
  publishDraft,
  publishedPackage,
  publishedVersions,
} from "../../services/catalogue-draft/publish-draft.ts";
import { reviewDraft, submitDraft, withdrawDraft } from "../../services/catalogue-draft/review-draft.ts";
import { findDraftRows, viewDraft } from "../../services/catalogue-draft/view-draft.ts";
import { removeDraftEdit, removeDraftRow } from "../../store/queries/catalogue-draft.ts";
import type { Handlers } from "../handlers.ts";

export function catalogueEditingHandlers(context: AppContext) {
  const { db, inUse, publishing } = context;
  const book = createDraftBook(context);
  const editing = { inUse, book };
  const effect = createEffectPreview({ ...publishing, ...editing, db });
  const keyFile = publisherKeyFile(publishing.userData);
  const packages = path.join(publishing.userData, "published-catalogues");
  return {
    "catalogue-editing.draft": () => viewDraft(context, book),
    "catalogue-editing.rows": (request) => findDraftRows(book, request),
    "catalogue-editing.put": (request) => putDraftRowEdit(context, editing, request),
    "catalogue-editing.discard": (edit) => {
      db.transaction("catalogue_draft.discard", () => {
        editableDraft(context, inUse);
        removeDraftEdit(db, edit);
      });
    },
    "catalogue-editing.discard-all": () => {
      db.transaction("catalogue_draft.discard-all", () => {
        editableDraft(context, inUse);
        removeDraftRow(db);
      });
    },
    "catalogue-editing.effect": (request) => effect.compute(request),
    "catalogue-editing.cancel-effect": ({ job }) => {
      effect.cancel(job);
    },
    "catalogue-editing.preview-file": (request) => previewTables(editing, request),
    "catalogue-editing.import-file": async (request) => {
      await importTables(context, editing, request);
    },
    "catalogue-editing.export-file": (request) => exportTables(editing, request),
    "catalogue-editing.submit": ({ note }) => {
      submitDraft(context, editing, note);
    },
    "catalogue-editing.withdraw": ({ state }) => {
      withdrawDraft(context, state);
    },
    "catalogue-editing.review": (request) => {
      reviewDraft(context, editing, request);
    },
    "catalogue-editing.key": () => ({
      id: publisherKeyId(keyFile) ?? null,
      published: publishedVersions(packages),
    }),
    "catalogue-editing.store-key": async ({ passphrase, pem }) => {
      const id = await storePublisherKey({ file: keyFile, trusted: publishing.trusted }, passphrase, pem);
      const payload = { key: id, by: pem === undefined ? ("made" as const) : ("imported" as const) };
      db.transaction("publisher_key.store", () =>
        appendEntry(context, { kind: "publisher-key-stored", payload }),
      );
      return { id };
    },
    "catalogue-editing.publish": async (request) => ({
      version: await publishDraft(context, { ...editing, keyFile, packages }, request),
    }),
    "catalogue-editing.package": ({ version }) => publishedPackage(packages, version),
  } satisfies Partial<Handlers>;
}
