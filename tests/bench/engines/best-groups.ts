import type { Group } from "../../../shared/schemas/catalogue.ts";
import type { BenchTerm } from "../corpus/corpus.ts";
import type { Found } from "./engine.ts";

/** Keeps the best score of each group. */
export class BestGroups {
  readonly #scores = new Map<Group, number>();

  add(group: Group, score: number): void {
    if (score > (this.#scores.get(group) ?? 0)) this.#scores.set(group, score);
  }

  /** A term that means its good only in some context says nothing to an engine that sees none. */
  addTerm(term: BenchTerm | undefined, score: number): void {
    if (term?.alone === true) this.add(term.group, score);
  }

  ranked(): Found[] {
    return [...this.#scores].map(([group, score]) => ({ group, score })).sort((a, b) => b.score - a.score);
  }
}
