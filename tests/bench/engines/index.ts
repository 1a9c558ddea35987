import { beket } from "./beket.ts";
import type { EngineKind } from "./engine.ts";
import { fts5Trigram } from "./fts5-trigram.ts";
import { fuseLocation } from "./fuse-location.ts";
import { fuseTokens } from "./fuse-tokens.ts";
import { fuzzysort } from "./fuzzysort.ts";
import { miniSearch } from "./minisearch.ts";
import { ufuzzy } from "./ufuzzy.ts";

/** Beket first: all ratios are to it. */
export const ENGINES: readonly EngineKind[] = [
  beket,
  fuseLocation,
  fuseTokens,
  miniSearch,
  ufuzzy,
  fuzzysort,
  fts5Trigram,
];

export function engineByName(name: string): EngineKind {
  const engine = ENGINES.find((kind) => kind.name === name);
  if (engine === undefined) throw new RangeError(`no engine ${name}`);
  return engine;
}
