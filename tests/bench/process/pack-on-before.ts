import { readCatalogueSources } from "../../../electron/catalogue/read-sources.ts";
import { createKeptIndex } from "../../../electron/screening/kept-index.ts";
import { loadLexicon } from "../../../electron/screening/words.ts";
import { packCatalogue } from "../../../shared/matching/compile.ts";
import { createMatcher } from "../../../shared/matching/matcher.ts";
import { corpusOf } from "../corpus/corpus.ts";
import { packOrderSchema } from "./update-time.ts";

/** A start at which the catalogue is a newer one than that whose index is kept, in a process that has compiled nothing. */

const { place, size, catalogueDir } = packOrderSchema.parse(JSON.parse(process.argv[2] ?? ""));
const { catalogue } = corpusOf(readCatalogueSources(catalogueDir), size);
const lexicon = loadLexicon(place.wordsDir);
const fail = (error: unknown): never => {
  throw error;
};

const start = performance.now();
const kept = createKeptIndex({ ...place, report: fail });
createMatcher(
  catalogue,
  lexicon,
  kept.open("now", (before) => packCatalogue(catalogue, lexicon, before)),
);
process.stdout.write(String(performance.now() - start));
