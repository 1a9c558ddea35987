import { z } from "zod";
import { BeketError } from "../../shared/contract/errors.ts";
import type { Connection } from "./connection.ts";
import type { Change, Parameters, Select } from "./statement.ts";

/** The store as a reader sees it: a statement that writes is refused, whoever wrote its text. */
export class ReadableDb {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  all<Row extends z.ZodType>(select: Select<Row>, parameters: Parameters = {}): z.output<Row>[] {
    const rows = this.#connection.run(select.name, select.sql, (statement) =>
      reading(statement, select).all(parameters),
    );
    return rows.map((row) => parseRow(select, row));
  }

  get<Row extends z.ZodType>(select: Select<Row>, parameters: Parameters = {}): z.output<Row> | undefined {
    const row = this.#connection.run(select.name, select.sql, (statement) =>
      reading(statement, select).get(parameters),
    );
    return row === undefined ? undefined : parseRow(select, row);
  }

  /** Row by row; nothing else can be asked of this connection meanwhile. */
  *iterate<Row extends z.ZodType>(
    select: Select<Row>,
    parameters: Parameters = {},
  ): Generator<z.output<Row>, void> {
    const rows = this.#connection.run(select.name, select.sql, (statement) =>
      reading(statement, select).iterate(parameters),
    );
    for (const row of rows) yield parseRow(select, row);
  }
}

/**
 * The store as a use case sees it that changes something. The private member makes it a type of its
 * own: what holds only a `ReadableDb` can not be passed where this one is asked for.
 */
export class WritableDb extends ReadableDb {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    super(connection);
    this.#connection = connection;
  }

  /** Returns how many rows changed. */
  run(change: Change, parameters: Parameters = {}): number {
    return this.#connection.run(change.name, change.sql, (statement) => statement.run(parameters).changes);
  }

  /** All of the work or nothing of it. The work must not wait for anything: a promise is refused. */
  transaction<T>(name: string, work: () => T): T {
    return this.#connection.transaction(name, work);
  }
}

function reading<S extends { readonly: boolean }>(statement: S, select: Select<z.ZodType>): S {
  if (!statement.readonly) throw new Error(`${select.name} writes: it must be a Change`);
  return statement;
}

function parseRow<Row extends z.ZodType>(select: Select<Row>, row: unknown): z.output<Row> {
  const parsed = select.row.safeParse(row);
  if (!parsed.success)
    throw new BeketError("store-damaged", `${select.name}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
