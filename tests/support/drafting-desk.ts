import path from "node:path";
import { storePublisherKey } from "../../electron/catalogue-package/publisher-key.ts";
import { createScreener } from "../../electron/screening/screener.ts";
import { createDraftBook } from "../../electron/services/catalogue-draft/draft-book.ts";
import { putDraftRowEdit } from "../../electron/services/catalogue-draft/edit-draft.ts";
import { createEffectPreview } from "../../electron/services/catalogue-draft/effect-of-draft.ts";
import { viewDraft } from "../../electron/services/catalogue-draft/view-draft.ts";
import { readTrustedKeys } from "../../electron/services/trusted-keys.ts";
import { entriesAfter } from "../../electron/store/queries/log-entry.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { Cells } from "../../shared/schemas/catalogue-draft.ts";
import { importingDesk } from "./importing-desk.ts";
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
  const editing = { inUse: open.inUse, book };
  const keyFile = path.join(open.folder, "publisher-key", "publisher-key.json");
  const trusted = path.join(open.folder, "catalogue-keys");
  const packages = path.join(open.folder, "published");
  const progress: number[] = [];
  const effect = createEffectPreview({
    db: open.db,
    ...editing,
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
  return {
    ...open,
    author,
    other,
    book,
    editing,
    effect,
    progress,
    keyFile,
    packages,
    withOwnKey: { ...other, trustedKeys: () => readTrustedKeys([trusted]) },
    put: (
      cells: Cells | null,
      key: string | null = null,
      sheet: "terms" | "categories" | "makers" = "terms",
    ) => putDraftRowEdit(author, editing, { sheet, key, cells }),
    view: () => viewDraft(author, book),
    storeKey: (pem?: string) => storePublisherKey({ file: keyFile, trusted }, PASSPHRASE, pem),
    publishing: { ...editing, keyFile, packages },
    kinds: () => entriesAfter(open.db, 2, 1000).map(({ kind }) => kind),
  };
}

export const termsOf = (catalogue: Catalogue | undefined, id = "sights") =>
  catalogue?.categories.find((category) => category.id === id)?.terms.ru.map(({ text }) => text);
