import path from "node:path";
import {
  publisherKeyFile,
  publisherKeyId,
  storePublisherKey,
} from "../../catalogue-package/publisher-key.ts";
import type { AppContext } from "../../services/app-context.ts";
import { appendEntry } from "../../services/append-entry.ts";
import {
  discardDraft,
  discardDraftEdit,
  putDraftRowEdit,
} from "../../services/catalogue-draft/edit-draft.ts";
import { importTables } from "../../services/catalogue-draft/import-tables.ts";
import {
  publishDraft,
  publishedPackage,
  publishedVersions,
} from "../../services/catalogue-draft/publish-draft.ts";
import { reviewDraft, submitDraft, withdrawDraft } from "../../services/catalogue-draft/review-draft.ts";
import type { Handlers } from "../handlers.ts";

export function catalogueEditingHandlers(context: AppContext) {
  const { db, inUse, publishing, catalogueReader: reader, packages: opener } = context;
  const keyFile = publisherKeyFile(publishing.userData);
  const packages = path.join(publishing.userData, "published-catalogues");
  return {
    "catalogue-editing.draft": () => reader.view({ id: context.actor().id }),
    "catalogue-editing.changes": reader.changes,
    "catalogue-editing.rows": reader.rows,
    "catalogue-editing.put": (request) => putDraftRowEdit(context, inUse, request),
    "catalogue-editing.discard": (edit) => {
      discardDraftEdit(context, inUse, edit);
    },
    "catalogue-editing.discard-all": () => {
      discardDraft(context, inUse);
    },
    "catalogue-editing.effect": reader.effect,
    "catalogue-editing.cancel-effect": async (request) => {
      await reader.cancel(request);
    },
    "catalogue-editing.preview-file": reader.preview,
    "catalogue-editing.import-file": async (request) => {
      importTables(context, inUse, await reader.edits(request));
    },
    "catalogue-editing.export-file": reader.export,
    "catalogue-editing.submit": async ({ note }) => {
      await submitDraft(context, { inUse, reader }, note);
    },
    "catalogue-editing.withdraw": ({ state }) => {
      withdrawDraft(context, state);
    },
    "catalogue-editing.review": (request) => {
      reviewDraft(context, inUse, request);
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
      version: await publishDraft(context, { inUse, reader, opener, keyFile, packages }, request),
    }),
    "catalogue-editing.package": ({ version }) => publishedPackage(packages, version),
  } satisfies Partial<Handlers>;
}
