import { type PackedCatalogue, packCatalogue } from "../../shared/matching/compile.ts";
import { once } from "../../shared/matching/memory.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import { createKeptIndex, type IndexPlace } from "../screening/kept-index.ts";
import { loadLexicon } from "../screening/words.ts";
import { reportOf } from "./program-notes.ts";

interface Indexed {
  readonly catalogue: Catalogue;
  readonly sha256: string;
}

export interface CatalogueIndex {
  /** As it is kept, or made and kept for the next start. */
  open(of: Indexed): PackedCatalogue;
  /** Takes over what another thread has opened in the same place. */
  take(sha256: string, packed: PackedCatalogue): PackedCatalogue;
  /** Of a draft, made on that of the catalogue in use and kept nowhere: drafts come and go. */
  tryOut(draft: Catalogue, inUse: Indexed): PackedCatalogue;
}

/** The indexes of catalogues by which the program screens, on whichever of its threads. */
export function catalogueIndex(place: IndexPlace): CatalogueIndex {
  const kept = createKeptIndex({ ...place, report: reportOf("screening index") });
  const lexicon = once(() => loadLexicon(place.wordsDir));
  const open = ({ catalogue, sha256 }: Indexed): PackedCatalogue =>
    kept.open(sha256, (before) => packCatalogue(catalogue, lexicon(), before));
  return {
    open,
    take: kept.take,
    tryOut: (draft, inUse) =>
      draft === inUse.catalogue ? open(inUse) : packCatalogue(draft, lexicon(), open(inUse)),
  };
}
