import { BeketError } from "../../shared/contract/errors.ts";
import { parsePrivateKey } from "../catalogue-package/keys.ts";
import { writePackage } from "../catalogue-package/write.ts";
import { createDraftBook } from "../services/catalogue-draft/draft-book.ts";
import { createEffectPreview, type EffectTools } from "../services/catalogue-draft/effect-of-draft.ts";
import { exportTables, fileEdits, previewTables } from "../services/catalogue-draft/import-tables.ts";
import {
  checkDraft,
  draftChanges,
  findDraftRows,
  viewDraft,
} from "../services/catalogue-draft/view-draft.ts";
import type { CatalogueReader } from "./questions.ts";

/** Answers from the store; each answer may hold its thread for seconds where the catalogue is large. */
export function createCatalogueAnswers(tools: Omit<EffectTools, "book">): CatalogueReader {
  const { db, inUse } = tools;
  const book = createDraftBook(tools);
  const reading = { book, inUse };
  const effect = createEffectPreview({ ...tools, book });
  return {
    view: async (actor) => viewDraft(db, book, actor),
    changes: async (request) => draftChanges(book, request),
    rows: async (request) => findDraftRows(book, request),
    check: async () => checkDraft(db, book),
    effect: (request) => effect.compute(request),
    cancel: async ({ job }) => effect.cancel(job),
    preview: (request) => previewTables(reading, request),
    edits: ({ content }) => fileEdits(reading, content),
    export: (request) => exportTables(reading, request),
    async pack({ version, issued, issuer, notes, privateKey }) {
      const { catalogue } = book.reading();
      if (!catalogue) throw new BeketError("catalogue-draft-faulty");
      const imprint = { issuer, notes, privateKey: parsePrivateKey(privateKey) };
      return writePackage({ ...catalogue, version, issued }, imprint).file.toString("base64");
    },
  };
}
