import type Database from "better-sqlite3";
import { asStoreError } from "./store-error.ts";

/** From here on a statement is reported as slow, in milliseconds. */
const SLOW_QUERY_MS = 40;
/**
 * What is long by its nature: a whole catalogue (some thirty thousand terms) is written once for each version
 * of it, in 75 to 160 ms as measured; an ordinary start writes none.
 */
const LONG_QUERY_MS: ReadonlyMap<string, number> = new Map([
  ["catalogue.load", 400],
  ["catalogue.import", 400],
]);

export interface Observer {
  /** Milliseconds of any steady clock. */
  readonly now: () => number;
  readonly onSlow: (name: string, milliseconds: number) => void;
}

/** One open database: statements are prepared once, timed, and fail with errors that can cross the contract. */
export class Connection {
  readonly #database: Database.Database;
  readonly #observer: Observer;
  readonly #prepared = new Map<string, Database.Statement>();

  constructor(database: Database.Database, observer: Observer) {
    this.#database = database;
    this.#observer = observer;
  }

  run<T>(name: string, sql: string, work: (statement: Database.Statement) => T): T {
    return this.#observe(name, () => work(this.#prepare(sql)));
  }

  transaction<T>(name: string, work: () => T): T {
    return this.#observe(name, () => this.#database.transaction(work).immediate());
  }

  #prepare(sql: string): Database.Statement {
    const known = this.#prepared.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }

  #observe<T>(name: string, work: () => T): T {
    const start = this.#observer.now();
    try {
      return work();
    } catch (error) {
      throw asStoreError(error);
    } finally {
      const took = this.#observer.now() - start;
      if (took > (LONG_QUERY_MS.get(name) ?? SLOW_QUERY_MS)) this.#observer.onSlow(name, took);
    }
  }
}
