import { type CatalogueSearch, createCatalogueSearch } from "../../shared/catalogue-search/search.ts";
import { BeketError } from "../../shared/contract/errors.ts";
import type { PackedCatalogue } from "../../shared/matching/compile.ts";
import { parsePrivateKey, parsePublicKey } from "../catalogue-package/keys.ts";
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
import { createChangeBook } from "../services/change-book.ts";
import { type LoadedCatalogue, readKeptCatalogue } from "../services/load-catalogue.ts";
import { openPackage } from "../services/open-package.ts";
import type { CatalogueReader } from "./questions.ts";

interface ReadingTools extends Omit<EffectTools, "book"> {
  /** The index of a catalogue, as it is kept or made now. */
  readonly packedOf: (loaded: LoadedCatalogue) => PackedCatalogue;
}

/** Answers from the store; each answer may hold its thread for seconds where the catalogue is large. */
export function createCatalogueAnswers(tools: ReadingTools): CatalogueReader {
  const { db, inUse, packedOf } = tools;
  const book = createDraftBook(tools);
  const reading = { book, inUse };
  const effect = createEffectPreview({ ...tools, book });
  const changes = createChangeBook(tools);
  const search = searchIn(inUse);
  return {
    search: async ({ text, limit }) => search().find(text, limit),
    differences: async (request) => changes.page(request),
    async show({ content, keys }) {
      const door = { db, trustedKeys: () => keys.map(parsePublicKey) };
      const { manifest, catalogue } = openPackage(door, content);
      changes.show(catalogue);
      return { manifest, from: inUse.loaded.catalogue.version };
    },
    view: async (actor) => viewDraft(db, book, actor),
    changes: async (request) => draftChanges(book, request),
    rows: async (request) => findDraftRows(book, request),
    check: async () => checkDraft(db, book),
    effect: (request) => effect.compute(request),
    cancel: async ({ job }) => effect.cancel(job),
    preview: (request) => previewTables(reading, request),
    edits: ({ content }) => fileEdits(reading, content),
    export: (request) => exportTables(reading, request),
    index: async ({ version }) => packedOf(readKeptCatalogue(db, version)),
    async pack({ version, issued, issuer, notes, privateKey }) {
      const { catalogue } = book.reading();
      if (!catalogue) throw new BeketError("catalogue-draft-faulty");
      const imprint = { issuer, notes, privateKey: parsePrivateKey(privateKey) };
      return writePackage({ ...catalogue, version, issued }, imprint).file.toString("base64");
    },
  };
}

/** The index of the version in use, made at the first search in it. */
function searchIn(inUse: EffectTools["inUse"]): () => CatalogueSearch {
  let made: { readonly version: string; readonly search: CatalogueSearch } | undefined;
  return () => {
    const { catalogue } = inUse.loaded;
    if (made?.version !== catalogue.version)
      made = { version: catalogue.version, search: createCatalogueSearch(catalogue) };
    return made.search;
  };
}
