import type { PackedCatalogue } from "../../shared/matching/compile.ts";
import { once } from "../../shared/matching/memory.ts";
import type { Catalogue } from "../../shared/schemas/catalogue.ts";
import type { Bulk } from "../screening/bulk.ts";
import type { Screener } from "../screening/screener.ts";
import type { LoadedCatalogue } from "./load-catalogue.ts";

/** The catalogue that lines are screened by, and what was made of it; another may take its place at any time. */
export interface CatalogueInUse {
  readonly loaded: LoadedCatalogue;
  /** Of the first catalogue it is made when it is first asked for: the window need not wait for it. */
  readonly screener: Screener;
  /** Makes all that the next catalogue needs; calling what it gives back takes it into use. */
  prepare(next: LoadedCatalogue, packed?: PackedCatalogue): () => void;
}

interface Tools {
  /** The index that belongs to a catalogue, where one is kept; `packed` where it was just made. */
  readonly packedOf?: (loaded: LoadedCatalogue, packed?: PackedCatalogue) => PackedCatalogue;
  readonly createScreener: (catalogue: Catalogue, packed?: PackedCatalogue) => Screener;
  readonly bulk: Pick<Bulk, "use">;
}

export function createCatalogueInUse(
  first: LoadedCatalogue,
  { packedOf, createScreener, bulk }: Tools,
): CatalogueInUse {
  const make = (loaded: LoadedCatalogue, made?: PackedCatalogue) => {
    const packed = once(() => packedOf?.(loaded, made) ?? made);
    return { loaded, packed, screener: once(() => createScreener(loaded.catalogue, packed())) };
  };
  let inUse = make(first);
  return {
    get loaded() {
      return inUse.loaded;
    },
    get screener() {
      return inUse.screener();
    },
    prepare(loaded, packed) {
      const next = make(loaded, packed);
      next.screener();
      return () => {
        inUse = next;
        bulk.use(loaded.catalogue, next.packed());
      };
    },
  };
}
