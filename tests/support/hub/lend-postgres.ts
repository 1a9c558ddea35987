import { createServer } from "node:http";
import type { TestProject } from "vitest/node";
import { z } from "zod";
import { openStore } from "../../../hub/store/open.ts";
import { freePort } from "../free-port.ts";
import { type Postgres, startPostgres, UNSYNCED } from "./postgres.ts";

/** A PostgreSQL for all tests of a run: each makes databases of its own there, and who kills one starts another. */
const lentPostgres = z.object({
  server: z.string(),
  /** A database with the hub's tables, to be copied. */
  template: z.string(),
});
export type LentPostgres = z.infer<typeof lentPostgres>;

declare module "vitest" {
  interface ProvidedContext {
    /** Port of this machine at which the run's PostgreSQL is asked for. */
    readonly postgresDesk: number;
  }
}

/** The server starts when the first test asks for it, and ends with the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Postgres> | undefined;
  let lent: Promise<LentPostgres> | undefined;
  const desk = createServer((_request, answer) => {
    started ??= startPostgres(UNSYNCED);
    lent ??= started.then(withTemplate);
    lent.then(
      (postgres) => answer.end(JSON.stringify(postgres)),
      (error: unknown) => answer.writeHead(500).end(String(error)),
    );
  });
  const port = await freePort();
  await new Promise<void>((resolve) => desk.listen(port, "127.0.0.1", resolve));
  project.provide("postgresDesk", port);
  return async () => {
    desk.close();
    await (await started)?.stop();
  };
}

/** @throws Error when it does not start: tests on PostgreSQL are never passed over */
export async function borrowPostgres(desk: number): Promise<LentPostgres> {
  const answer = await fetch(`http://127.0.0.1:${desk}`);
  if (!answer.ok) throw new Error(await answer.text());
  return lentPostgres.parse(await answer.json());
}

async function withTemplate(postgres: Postgres): Promise<LentPostgres> {
  const template = await postgres.createDatabase();
  const store = await openStore({ dataDir: "", databaseUrl: template });
  await store.destroy();
  return { server: postgres.address, template };
}
