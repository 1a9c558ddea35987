import type { Group } from "../../../shared/schemas/catalogue.ts";
import type { DeclaredLine } from "../../../shared/schemas/line.ts";
import type { Corpus } from "../corpus/corpus.ts";

/** A group of goods that an engine sees in a line. */
export interface Found {
  readonly group: Group;
  /** Higher is surer; each engine has a scale of its own. */
  readonly score: number;
}

export interface Engine {
  /** The groups seen in the line, each once, best first. */
  search(line: DeclaredLine): Found[];
  /** Only of an engine that keeps its index in a file: writes it, and takes it up as the next start does. */
  readonly keep?: () => void;
  /** What comes of it has seen no line yet. */
  readonly reopen?: () => Engine;
}

/** How an engine is set up, in the way that suits it best. */
export interface EngineKind {
  readonly name: string;
  /** How it is used, for the report. */
  readonly usage: string;
  /** What is made ready whatever the catalogue is (word lists); gives what builds the index. */
  prepare(): (corpus: Corpus) => Engine;
}
