import { GENESIS_HASH } from "../../shared/log/seal.ts";

/** An entry that is sound by itself and looks for its place. */
export interface Candidate {
  readonly sequence: number;
  readonly hash: string;
  readonly previousHash: string;
}

export interface Row extends Candidate {
  readonly branch: number;
}

export interface BranchHead {
  readonly branch: number;
  readonly from: number;
  readonly sequence: number;
  readonly hash: string;
}

export interface Hole {
  readonly branch: number;
  readonly sequence: number;
}

/** What the hub has of one station, as far as it touches the candidates. */
export interface Known {
  readonly branches: readonly BranchHead[];
  /** All rows whose sequence is a candidate's, or the one before or after. */
  readonly rows: readonly Row[];
  /** Sequences of entries that were refused. */
  readonly refused: ReadonlySet<number>;
  readonly holes: readonly Hole[];
}

export interface Placement<C extends Candidate> {
  readonly placed: readonly { readonly candidate: C; readonly branch: number }[];
  readonly known: readonly C[];
  /** Those whose predecessor is not here. */
  readonly waiting: readonly C[];
  /** All branches afterwards. */
  readonly branches: readonly BranchHead[];
  readonly newHoles: readonly Hole[];
  readonly filledHoles: readonly Hole[];
}

/**
 * Finds for each entry the one that it follows: at a branch's end it goes on there, in the middle of a branch it
 * begins another one, after nothing known it waits. Entries may come in any order, doubled, and from a log that
 * was restored or cloned.
 */
export function placeEntries<C extends Candidate>(candidates: readonly C[], known: Known): Placement<C> {
  const board = new Board<C>(known);
  for (const candidate of candidates.toSorted((a, b) => a.sequence - b.sequence)) board.place(candidate);
  return board.result();
}

class Board<C extends Candidate> {
  readonly #known: Known;
  readonly #branches: Map<number, BranchHead>;
  readonly #rows = new Map<number, Row[]>();
  readonly #placed: { candidate: C; branch: number }[] = [];
  readonly #doubled: C[] = [];
  readonly #waiting: C[] = [];
  readonly #newHoles: Hole[] = [];
  readonly #filledHoles: Hole[] = [];

  constructor(known: Known) {
    this.#known = known;
    this.#branches = new Map(known.branches.map((head) => [head.branch, head]));
    for (const row of known.rows) this.#remember(row);
  }

  place(candidate: C): void {
    const { sequence, hash } = candidate;
    if (this.#at(sequence).some((row) => row.hash === hash)) this.#doubled.push(candidate);
    else if (!(this.#fillHole(candidate) || this.#follow(candidate) || this.#stepOver(candidate)))
      this.#waiting.push(candidate);
  }

  result(): Placement<C> {
    return {
      placed: this.#placed,
      known: this.#doubled,
      waiting: this.#waiting,
      branches: [...this.#branches.values()],
      newHoles: this.#newHoles,
      filledHoles: this.#filledHoles,
    };
  }

  #follow(candidate: C): boolean {
    const { sequence, previousHash } = candidate;
    if (sequence === 1) return previousHash === GENESIS_HASH && this.#append(candidate, this.#part(0));
    const previous = this.#at(sequence - 1).find((row) => row.hash === previousHash);
    if (previous === undefined) return false;
    const { branch } = previous;
    if (this.#branches.get(branch)?.sequence === sequence - 1) return this.#append(candidate, branch);
    return this.#append(candidate, this.#part(sequence - 1));
  }

  /** A new branch that shares everything up to a sequence. */
  #part(from: number): number {
    const branch = this.#branches.size;
    this.#branches.set(branch, { branch, from, sequence: from, hash: GENESIS_HASH });
    return branch;
  }

  #append(candidate: C, branch: number): boolean {
    const { sequence, hash, previousHash } = candidate;
    const from = this.#branches.get(branch)?.from ?? 0;
    this.#branches.set(branch, { branch, from, sequence, hash });
    this.#put(candidate, { sequence, hash, previousHash, branch });
    return true;
  }

  /** The entry that was refused has come whole after those that follow it. */
  #fillHole(candidate: C): boolean {
    const { sequence, hash, previousHash } = candidate;
    const next = this.#at(sequence + 1).find((row) => row.previousHash === hash);
    if (next === undefined || !this.#hasHole(next.branch, sequence)) return false;
    this.#filledHoles.push({ branch: next.branch, sequence });
    this.#put(candidate, { sequence, hash, previousHash, branch: next.branch });
    return true;
  }

  /** Those right before were refused: the log goes on over a hole. */
  #stepOver(candidate: C): boolean {
    let before = candidate.sequence - 1;
    while (this.#known.refused.has(before)) before -= 1;
    if (before === candidate.sequence - 1) return false;
    const end = [...this.#branches.values()].find(({ sequence }) => sequence === before);
    if (end === undefined && before > 0) return false;
    const branch = end?.branch ?? this.#part(0);
    for (let sequence = before + 1; sequence < candidate.sequence; sequence += 1)
      this.#newHoles.push({ branch, sequence });
    return this.#append(candidate, branch);
  }

  #hasHole(branch: number, sequence: number): boolean {
    const isIt = (hole: Hole) => hole.branch === branch && hole.sequence === sequence;
    return (this.#known.holes.some(isIt) || this.#newHoles.some(isIt)) && !this.#filledHoles.some(isIt);
  }

  #put(candidate: C, row: Row): void {
    this.#placed.push({ candidate, branch: row.branch });
    this.#remember(row);
  }

  #remember(row: Row): void {
    const others = this.#rows.get(row.sequence);
    if (others) others.push(row);
    else this.#rows.set(row.sequence, [row]);
  }

  #at = (sequence: number): readonly Row[] => this.#rows.get(sequence) ?? [];
}
