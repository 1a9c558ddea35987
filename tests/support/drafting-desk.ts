import path from "node:path";
import { storePublisherKey } from "../../electron/catalogue-package/publisher-key.ts";
import { createCatalogueAnswers } from "../../electron/catalogue-reader/answers.ts";
import { createScreener } from "../../electron/screening/screener.ts";
import { loadLexicon } from "../../electron/screening/words.ts";
import { createDraftBook } from "../../electron/services/catalogue-draft/draft-book.ts";
import { putDraftRowEdit } from "../../electron/services/catalogue-draft/edit-draft.ts";
import { publishDraft } from "../../electron/services/catalogue-draft/publish-draft.ts";
import { reviewDraft, submitDraft } from "../../electron/services/catalogue-draft/review-draft.ts";
import { draftChanges, viewDraft } from "../../electron/services/catalogue-draft/view-draft.ts";
import type { Desk } from "../../electron/services/desk.ts";
import { createPackageOpener } from "../../electron/services/open-package.ts";
import { readTrustedKeys } from "../../electron/services/trusted-keys.ts";
import { entriesAfter } from "../../electron/store/queries/log-entry.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import { packCatalogue } from "../../shared/matching/compile.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { Cells } from "../../shared/schemas/catalogue-draft.ts";
import { importingDesk, PACKAGE_WORKER } from "./importing-desk.ts";
import { testIndexPlace } from "./index-place.ts";
import { wordsDir } from "./lexicon.ts";

export const PASSPHRASE = "семь раз отмерь";
export const LAMP: Cells = {
  category: "sights",
  language: "ru",
  text: "лампа",
  rule: "exact",
  kind: "slang",
};

/** A desk with two supervisors who edit, review and publish, and the real matcher as the worker. */
export async function draftingDesk() {
  const open = await importingDesk();
  const words = await wordsDir();
  const first = open.newId();
  const second = open.newId();
  const author = { ...open, actor: () => ({ name: "Ахметов А.", id: first }) };
  const other = { ...open, actor: () => ({ name: "Сериков Б.", id: second }) };
  const book = createDraftBook(open);
  const keyFile = path.join(open.folder, "publisher-key", "publisher-key.json");
  const trusted = path.join(open.folder, "catalogue-keys");
  const packages = path.join(open.folder, "published");
  const progress: number[] = [];
  const reader = createCatalogueAnswers({
    db: open.db,
    now: open.now,
    uptime: open.uptime,
    inUse: open.inUse,
    packedOf: ({ catalogue }) => packCatalogue(catalogue, loadLexicon(words)),
    evaluationFile: "resources/evaluation/lines.csv",
    openWorker: (catalogue: Catalogue, onProgress) => {
      const screener = createScreener(catalogue, words);
      let cancelled = false;
      return {
        async screen(_job, part) {
          await new Promise((resolve) => setTimeout(resolve, 1));
          if (cancelled) throw new BeketError("cancelled");
          onProgress(part.length);
          return part.map((line) => screener.screen(line));
        },
        cancel: () => {
          cancelled = true;
        },
        close: async () => {},
      };
    },
    onProgress: ({ done }) => progress.push(done),
  });
  const ownKeys = () => readTrustedKeys([trusted]);
  const editing = { inUse: open.inUse, reader };
  const opener = createPackageOpener({
    db: open.db,
    trustedKeys: ownKeys,
    index: testIndexPlace(words),
    workerFile: PACKAGE_WORKER,
  });
  return {
    ...open,
    author,
    other,
    book,
    editing,
    reader,
    progress,
    keyFile,
    packages,
    ownKeys,
    put: (
      cells: Cells | null,
      key: string | null = null,
      sheet: "terms" | "categories" | "makers" = "terms",
    ) => putDraftRowEdit(author, open.inUse, { sheet, key, cells }),
    view: () => viewDraft(open.db, book, author.actor()),
    changes: () => draftChanges(book, { offset: 0, limit: 200 }).changes,
    submit: (note = "") => submitDraft(author, editing, note),
    review: (decision: "approve" | "return", comment = "", desk: Desk = other) =>
      reviewDraft(desk, open.inUse, { decision, comment }),
    publish: (request: { passphrase?: string; notes?: string } = {}) =>
      publishDraft(
        other,
        { ...editing, opener, keyFile, packages },
        {
          passphrase: PASSPHRASE,
          issuer: "Пост 1",
          notes: "",
          ...request,
        },
      ),
    storeKey: (pem?: string) => storePublisherKey({ file: keyFile, trusted }, PASSPHRASE, pem),
    kinds: () => entriesAfter(open.db, 2, 1000).map(({ kind }) => kind),
  };
}

export const termsOf = (catalogue: Catalogue | undefined, id = "sights") =>
  catalogue?.categories.find((category) => category.id === id)?.terms.ru.map(({ text }) => text);
